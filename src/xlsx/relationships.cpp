#include "xlsx/relationships.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>

#include <lib287g/error.hpp>
#include "xlsx/refusal.hpp"
#include "xlsx/xml/xml_part.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

constexpr ElementKind relationships_element = 2;
constexpr ElementKind relationship_element = 3;
constexpr std::size_t most_relationships = 10'000;

std::string_view folder_of(std::string_view path) { return path.substr(0, path.rfind('/') + 1); }

std::string relationships_path(std::string_view path) {
    const std::string_view folder = folder_of(path);
    return std::string{folder} + "_rels/" + std::string{path.substr(folder.size())} + ".rels";
}

void append_segment(std::string& path, std::string_view segment) {
    if (segment == "..") {
        path.resize(path.empty() ? 0 : folder_of({path.data(), path.size() - 1}).size());
    } else if (!segment.empty() && segment != ".") {
        path.append(segment) += '/';
    }
}

// The path of a part that `target` names, seen from the part at `source`.
std::string resolve_path(std::string_view source, std::string_view target) {
    const bool absolute = target.starts_with('/') || target.starts_with('\\');
    std::string path{absolute ? std::string_view{} : folder_of(source)};
    while (!target.empty()) {
        const std::size_t end = std::min(target.find_first_of("/\\"), target.size());
        append_segment(path, target.substr(0, end));
        target.remove_prefix(std::min(end + 1, target.size()));
    }
    if (path.ends_with('/')) path.pop_back();
    return path;
}

class RelationshipHandler : public XmlHandler {
  public:
    ElementKind start(ElementKind parent, std::string_view name,
                      const XmlAttributes& attributes) final {
        if (parent == document_element) {
            if (name != "Relationships") throw Error{"expected a list of Relationships"};
            return relationships_element;
        }
        if (parent == relationships_element && name == "Relationship") {
            relationship(attributes);
            return relationship_element;
        }
        return ignored_element;
    }
    void text(ElementKind, std::string_view) final {}
    void end(ElementKind) final {}

  protected:
    virtual void relationship(const XmlAttributes& attributes) = 0;
};

class PartRelationships : public RelationshipHandler {
  public:
    explicit PartRelationships(std::string_view source) : source_{source} {}

    std::vector<Relationship> take() { return std::move(found_); }

  private:
    void relationship(const XmlAttributes& attributes) override {
        if (attributes.value("TargetMode") == "External") return;
        if (found_.size() >= most_relationships) {
            throw Refusal{"there are more than " + std::to_string(most_relationships) + " relationships"};
        }
        const std::string_view type = attributes.value("Type");
        found_.push_back({std::string{attributes.value("Id")},
                          std::string{type.substr(type.rfind('/') + 1)},
                          resolve_path(source_, attributes.value("Target"))});
    }

    std::string_view source_;
    std::vector<Relationship> found_;
};

// An id as a number, that of a longer one above that of a shorter one: "rId9" before "rId10". What is longer than its
// bytes differs in the text.
class IdOrder {
  public:
    explicit IdOrder(std::string_view id) {
        for (const char letter : id.substr(0, sizeof number_)) number_ = number_ << 8U | static_cast<unsigned char>(letter);
        if (id.size() > sizeof number_) rest_ = id;
    }
    auto operator<=>(const IdOrder& other) const {
        const auto sizes = rest_.size() <=> other.rest_.size();
        if (sizes != 0) return sizes;
        return rest_.empty() ? number_ <=> other.number_ : rest_ <=> other.rest_;
    }
    bool operator==(const IdOrder& other) const { return (*this <=> other) == 0; }

  private:
    std::uint64_t number_ = 0;
    std::string_view rest_;  // the whole of a long one
};

// A sheet has up to as many relationships as hyperlinks, so these are matched while they are read and
// not kept.
class HyperlinkTargets : public RelationshipHandler {
  public:
    HyperlinkTargets(StoredLinks& all, std::size_t most_bytes) : all_{all}, links_{all.of_sheets.back()}, bytes_left_{most_bytes} {
        by_id_.reserve(links_.size());
        for (StoredLink& link : links_) by_id_.push_back({IdOrder{link.id}, &link});
        // As a rule they are numbered in the order they stand in.
        if (!std::ranges::is_sorted(by_id_, {}, &ById::id)) std::ranges::stable_sort(by_id_, {}, &ById::id);
    }

    void begin(std::size_t bytes) override { all_.texts.reserve(std::min(all_.texts.size() + bytes, all_.most)); }

  private:
    struct ById {
        IdOrder id;
        StoredLink* link;
        bool resolved = false;
    };

    void relationship(const XmlAttributes& attributes) override {
        const std::string_view text = attributes.value("Id");
        if (text.empty()) return;
        const IdOrder id{text};
        if (next_ == by_id_.size() || by_id_[next_].id != id) {  // they come in order as a rule
            next_ = static_cast<std::size_t>(std::ranges::lower_bound(by_id_, id, {}, &ById::id) - by_id_.begin());
        }
        // Of relationships with the same id the first counts.
        if (next_ == by_id_.size() || by_id_[next_].id != id || by_id_[next_].resolved) return;
        const std::string_view target = attributes.value("Target");
        const TextPlace place = all_.add(target);
        for (; next_ < by_id_.size() && by_id_[next_].id == id; ++next_) {
            if (target.size() > bytes_left_) throw Refusal{"the hyperlinks are longer than the limit for texts"};
            bytes_left_ -= target.size();
            by_id_[next_].link->target = place;
            by_id_[next_].resolved = true;
        }
    }

    StoredLinks& all_;
    std::vector<StoredLink>& links_;
    std::size_t bytes_left_;
    std::vector<ById> by_id_;
    std::size_t next_ = 0;  // in by_id_, behind the last that was found
};

}  // namespace

std::vector<Relationship> read_relationships(ZipContainer& container, std::string_view path) {
    const std::string part = relationships_path(path);
    const auto index = container.find(part);
    if (!index) return {};
    PartRelationships handler{path};
    read_xml_part(container, part, *index, handler);
    return handler.take();
}

void resolve_hyperlinks(ZipContainer& container, std::string_view path, StoredLinks& links,
                        const WorkbookLimits& limits) {
    if (std::ranges::all_of(links.of_sheets.back(), [](const StoredLink& link) { return link.id.empty(); })) return;
    HyperlinkTargets handler{links, limits.text_bytes};
    const std::string part = relationships_path(path);
    if (const auto index = container.find(part)) read_xml_part(container, part, *index, handler);
}

}  // namespace lib287g::xlsx
