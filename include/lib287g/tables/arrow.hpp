#pragma once
// Tables as Arrow streams: for pyarrow, polars, DuckDB and whoever else reads them. Target: lib287g::lib287g.
// What is given away owns its columns: it lives on when its maker is gone, on any thread, until it is released.

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include <lib287g/tables/arrow_abi.hpp>
#include <lib287g/tables/columns.hpp>

namespace lib287g::inline v0_1 {
namespace detail {

/// What a schema or array that was given away owns; it is gone with the release, which is called once.
template <class Given>
struct Owned {
    std::shared_ptr<const Columns> columns;
    std::vector<const void*> buffers{};
    std::vector<Given> parts{};
    std::vector<Given*> children{};
    std::unique_ptr<Given> dictionary{};
    /// Of a dictionary: where its words begin, and the words.
    std::vector<std::int64_t> word_offsets{};
    std::string words{};

    explicit Owned(std::shared_ptr<const Columns> columns_) : columns{std::move(columns_)} {}
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    ~Owned() {
        for (Given& part : parts) {
            if (part.release != nullptr) part.release(&part);  // else somebody took it
        }
        if (dictionary != nullptr && dictionary->release != nullptr) dictionary->release(dictionary.get());
    }

    static void release(Given* given) {
        given->release = nullptr;
        delete static_cast<Owned*>(given->private_data);
    }

    /// Fills `given`, which then owns this.
    static void give(std::unique_ptr<Owned> owned, Given* given) {
        for (Given& part : owned->parts) owned->children.push_back(&part);
        given->n_children = static_cast<std::int64_t>(owned->children.size());
        given->children = owned->children.data();
        given->dictionary = owned->dictionary.get();
        given->release = &release;
        given->private_data = owned.release();
    }
};

inline const char* arrow_format(ColumnKind kind) {
    switch (kind) {
        case ColumnKind::boolean: return "b";
        case ColumnKind::integer: return "l";
        case ColumnKind::number: return "g";
        case ColumnKind::date: return "tdD";
        case ColumnKind::word: return "s";
        case ColumnKind::texts:
        case ColumnKind::rows: return "+L";
        default: return "U";
    }
}

class ArrowSchemaMaker {
  public:
    explicit ArrowSchemaMaker(std::shared_ptr<const Columns> columns) : columns_{std::move(columns)} {}

    /// The table: a struct of its columns.
    void table(ArrowSchema* out) const { structure(columns_->columns, "", 0, out); }

  private:
    void structure(const std::vector<ColumnValues>& columns, const char* name, std::int64_t flags, ArrowSchema* out) const {
        auto owned = own();
        owned->parts.resize(columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) column(columns[i], &owned->parts[i]);
        finish(std::move(owned), "+s", name, flags, out);
    }

    void column(const ColumnValues& column_, ArrowSchema* out) const {
        auto owned = own();
        if (column_.kind == ColumnKind::word) {
            owned->dictionary = std::make_unique<ArrowSchema>();
            finish(own(), "U", "", 0, owned->dictionary.get());
        } else if (column_.kind == ColumnKind::texts) {
            owned->parts.resize(1);
            column(column_.items.front(), owned->parts.data());
        } else if (column_.kind == ColumnKind::rows) {
            owned->parts.resize(1);
            structure(column_.items, "item", 0, owned->parts.data());
        }
        finish(std::move(owned), arrow_format(column_.kind), column_.name.c_str(),
               column_.optional ? ARROW_FLAG_NULLABLE : 0, out);
    }

    [[nodiscard]] std::unique_ptr<Owned<ArrowSchema>> own() const {
        return std::make_unique<Owned<ArrowSchema>>(columns_);
    }

    static void finish(std::unique_ptr<Owned<ArrowSchema>> owned, const char* format, const char* name, std::int64_t flags,
                       ArrowSchema* out) {
        *out = {format, name, nullptr, flags, 0, nullptr, nullptr, nullptr, nullptr};
        Owned<ArrowSchema>::give(std::move(owned), out);
    }

    std::shared_ptr<const Columns> columns_;
};

class ArrowArrayMaker {
  public:
    explicit ArrowArrayMaker(std::shared_ptr<const Columns> columns) : columns_{std::move(columns)} {}

    void table(ArrowArray* out) const { structure(columns_->columns, columns_->size, out); }

  private:
    using OwnedArray = Owned<ArrowArray>;

    void structure(const std::vector<ColumnValues>& columns, std::size_t size, ArrowArray* out) const {
        auto owned = own();
        owned->buffers = {nullptr};
        owned->parts.resize(columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) column(columns[i], &owned->parts[i]);
        finish(std::move(owned), size, 0, out);
    }

    void column(const ColumnValues& values, ArrowArray* out) const {
        auto owned = own();
        owned->buffers = {values.present.empty() ? nullptr : values.present.data()};
        switch (values.kind) {
            case ColumnKind::boolean: owned->buffers.push_back(values.booleans.data()); break;
            case ColumnKind::integer: owned->buffers.push_back(values.integers.data()); break;
            case ColumnKind::number: owned->buffers.push_back(values.numbers.data()); break;
            case ColumnKind::date: owned->buffers.push_back(values.days.data()); break;
            case ColumnKind::word:
                owned->buffers.push_back(values.word_numbers.data());
                owned->dictionary = std::make_unique<ArrowArray>();
                dictionary(values.words, owned->dictionary.get());
                break;
            case ColumnKind::texts:
                owned->buffers.push_back(values.offsets.data());
                owned->parts.resize(1);
                column(values.items.front(), owned->parts.data());
                break;
            case ColumnKind::rows:
                owned->buffers.push_back(values.offsets.data());
                owned->parts.resize(1);
                structure(values.items, static_cast<std::size_t>(values.offsets.back()), owned->parts.data());
                break;
            default:
                owned->buffers.push_back(values.offsets.data());
                owned->buffers.push_back(values.bytes.data());
        }
        finish(std::move(owned), values.size, values.absent, out);
    }

    void dictionary(const std::vector<std::string>& words, ArrowArray* out) const {
        auto owned = own();
        owned->word_offsets.push_back(0);
        for (const std::string& word : words) {
            owned->words += word;
            owned->word_offsets.push_back(static_cast<std::int64_t>(owned->words.size()));
        }
        owned->buffers = {nullptr, owned->word_offsets.data(), owned->words.data()};
        finish(std::move(owned), words.size(), 0, out);
    }

    [[nodiscard]] std::unique_ptr<OwnedArray> own() const { return std::make_unique<OwnedArray>(columns_); }

    static void finish(std::unique_ptr<OwnedArray> owned, std::size_t size, std::size_t absent, ArrowArray* out) {
        *out = {static_cast<std::int64_t>(size), static_cast<std::int64_t>(absent), 0,
                static_cast<std::int64_t>(owned->buffers.size()), 0, owned->buffers.data(), nullptr, nullptr, nullptr,
                nullptr};
        OwnedArray::give(std::move(owned), out);
    }

    std::shared_ptr<const Columns> columns_;
};

/// A stream of one table.
struct ArrowStream {
    std::shared_ptr<const Columns> columns;
    bool given = false;
    const char* error = nullptr;

    template <class Make>
    int guarded(const Make& make) {
        try {
            make();
            return 0;
        } catch (const std::bad_alloc&) {
            error = "no memory is left";
            return ENOMEM;
        }
    }
    static ArrowStream& of(ArrowArrayStream* stream) { return *static_cast<ArrowStream*>(stream->private_data); }

    static int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
        ArrowStream& self = of(stream);
        return self.guarded([&] { ArrowSchemaMaker{self.columns}.table(out); });
    }
    static int get_next(ArrowArrayStream* stream, ArrowArray* out) {
        ArrowStream& self = of(stream);
        *out = {};  // released: the end
        if (self.given) return 0;
        const int status = self.guarded([&] { ArrowArrayMaker{self.columns}.table(out); });
        self.given = status == 0;
        return status;
    }
    static const char* get_last_error(ArrowArrayStream* stream) { return of(stream).error; }
    static void release(ArrowArrayStream* stream) {
        delete &of(stream);
        stream->release = nullptr;
    }
};

}  // namespace detail

/// The types of a table's columns: a struct. Words are dictionary-encoded texts, dates date32, lists of texts lists.
/// Whoever gets it releases it. Throws std::bad_alloc, and gives nothing, where memory is missing.
inline void to_arrow_schema(std::shared_ptr<const Columns> columns, ArrowSchema* out) {
    detail::ArrowSchemaMaker{std::move(columns)}.table(out);
}

/// A table as a stream of one array, without a copy. It shares the columns: they live until everything that came of it
/// is released. Streams of the same columns know nothing of each other. Throws std::bad_alloc, and gives nothing, where
/// memory is missing.
inline void to_arrow_stream(std::shared_ptr<const Columns> columns, ArrowArrayStream* out) {
    using detail::ArrowStream;
    auto stream = std::make_unique<ArrowStream>(ArrowStream{std::move(columns)});
    *out = {&ArrowStream::get_schema, &ArrowStream::get_next, &ArrowStream::get_last_error, &ArrowStream::release,
            stream.release()};
}

/// Rows (a Table, a std::vector, a table of a dataset) as an Arrow stream.
template <class RowRange>
    requires HasFields<std::remove_cvref_t<decltype(*std::declval<const RowRange&>().begin())>>
void to_arrow_stream(const RowRange& rows, ArrowArrayStream* out) {
    to_arrow_stream(std::make_shared<const Columns>(columns_of(rows)), out);
}

}  // namespace lib287g
