#pragma once

#include <zip.h>

#include <cstddef>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lib287g::test {

/// Writes small workbooks in memory, sound and unsound ones. Starts with one empty sheet "First" and
/// no styles or shared strings.
class WorkbookWriter {
  public:
    WorkbookWriter() {
        part("[Content_Types].xml", content_types());
        part("_rels/.rels", relationships({{"rId1", "officeDocument", "xl/workbook.xml"}}));
        part("xl/workbook.xml", workbook(R"(<sheet name="First" sheetId="1" r:id="rId1"/>)"));
        part("xl/_rels/workbook.xml.rels",
             relationships({{"rId1", "worksheet", "worksheets/sheet1.xml"},
                            {"rId2", "sharedStrings", "sharedStrings.xml"},
                            {"rId3", "styles", "styles.xml"}}));
        strings("");
        styles("");
        rows("");
    }

    struct Link {
        std::string id, type, target;
        bool external = false;
    };

    /// Sets any part, or adds it.
    WorkbookWriter& part(const std::string& path, std::string text) {
        parts_[path] = std::move(text);
        return *this;
    }
    WorkbookWriter& without(const std::string& path) {
        parts_.erase(path);
        return *this;
    }
    WorkbookWriter& renamed(const std::string& from, const std::string& to) {
        parts_[to] = parts_.at(from);
        return without(from);
    }
    /// The inside of the first sheet.
    WorkbookWriter& sheet(const std::string& inside) {
        return part("xl/worksheets/sheet1.xml", worksheet(inside));
    }
    /// The rows of the first sheet.
    WorkbookWriter& rows(const std::string& rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }
    WorkbookWriter& strings(const std::string& items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + main_space + "\">" + items + "</sst>");
    }
    WorkbookWriter& styles(const std::string& inside) {
        return part("xl/styles.xml",
                    "<styleSheet xmlns=\"" + main_space + "\">" + inside + "</styleSheet>");
    }
    WorkbookWriter& sheet_links(const std::vector<Link>& links) {
        return part("xl/worksheets/_rels/sheet1.xml.rels", relationships(links));
    }
    /// A part that needs a password.
    WorkbookWriter& encrypted(const std::string& path) {
        encrypted_ = path;
        return *this;
    }

    /// All parts packed by a method of libzip.
    WorkbookWriter& packed_by(zip_int32_t method) {
        method_ = method;
        return *this;
    }

    static std::string content_types() {
        std::string text = R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)";
        for (const auto& [path, type] : {std::pair{"workbook", "sheet.main"}, {"worksheets/sheet1", "worksheet"},
                                         {"sharedStrings", "sharedStrings"}, {"styles", "styles"}}) {
            text += std::string{"<Override PartName=\"/xl/"} + path +
                    ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
        }
        return text + "</Types>";
    }
    static std::string worksheet(const std::string& inside) {
        return "<worksheet xmlns=\"" + main_space + "\" xmlns:r=\"" + link_space + "\">" + inside +
               "</worksheet>";
    }
    static std::string workbook(const std::string& sheets, const std::string& before = "") {
        return "<workbook xmlns=\"" + main_space + "\" xmlns:r=\"" + link_space + "\">" + before +
               "<sheets>" + sheets + "</sheets></workbook>";
    }
    static std::string relationships(const std::vector<Link>& links) {
        std::string text =
            R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
        for (const Link& link : links) {
            text += "<Relationship Id=\"" + link.id + "\" Type=\"" + link_space + "/" + link.type +
                    "\" Target=\"" + link.target + "\"" +
                    (link.external ? " TargetMode=\"External\"" : "") + "/>";
        }
        return text + "</Relationships>";
    }

    /// Throws std::runtime_error where an archive cannot hold a name.
    [[nodiscard]] std::vector<std::byte> bytes() const {
        zip_error_t error;
        zip_error_init(&error);
        const std::unique_ptr<zip_source_t, Free> file{zip_source_buffer_create(nullptr, 0, 0, &error)};
        std::unique_ptr<zip_t, Discard> archive{zip_open_from_source(file.get(), ZIP_TRUNCATE, &error)};
        if (!archive) throw std::runtime_error{zip_error_strerror(&error)};
        zip_source_keep(file.get());  // the archive lets go of it too
        for (const auto& [path, text] : parts_) add(archive.get(), path, text);
        if (zip_close(archive.get()) != 0) throw std::runtime_error{zip_strerror(archive.get())};
        static_cast<void>(archive.release());
        return contents(file.get());
    }

  private:
    struct Free {
        void operator()(zip_source_t* source) const { zip_source_free(source); }
    };
    struct Discard {
        void operator()(zip_t* archive) const { zip_discard(archive); }
    };

    static inline const std::string main_space =
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static inline const std::string link_space =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    void add(zip_t* archive, const std::string& path, const std::string& text) const {
        zip_source_t* const source = zip_source_buffer(archive, text.data(), text.size(), 0);
        const zip_int64_t index = zip_file_add(archive, path.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            throw std::runtime_error{zip_strerror(archive)};
        }
        const auto position = static_cast<zip_uint64_t>(index);
        if (zip_set_file_compression(archive, position, method_, 0) != 0) {
            throw std::runtime_error{zip_strerror(archive)};
        }
        if (path != encrypted_) return;
        if (zip_file_set_encryption(archive, position, ZIP_EM_TRAD_PKWARE, "secret") != 0) {
            throw std::runtime_error{zip_strerror(archive)};
        }
    }

    static std::vector<std::byte> contents(zip_source_t* file) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_source_stat(file, &about) != 0 || zip_source_open(file) != 0) {
            throw std::runtime_error{"the workbook cannot be read back"};
        }
        std::vector<std::byte> bytes(about.size);
        zip_source_read(file, bytes.data(), bytes.size());
        zip_source_close(file);
        return bytes;
    }

    std::map<std::string, std::string> parts_;
    std::string encrypted_;
    zip_int32_t method_ = ZIP_CM_DEFAULT;
};

}  // namespace lib287g::test
