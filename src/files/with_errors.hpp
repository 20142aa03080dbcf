#pragma once

#include <filesystem>
#include <new>
#include <string>
#include <string_view>

#include <lib287g/error.hpp>

#include "text/quoted.hpp"

namespace lib287g::inline v0_1::detail {

inline std::string name_of_file(std::string_view name) { return shown_name(name); }
inline std::string name_of_file(const std::filesystem::path& path) { return shown_name(path.string()); }

/// What the work gives; what the standard library throws in it leaves as an Error that names the file, by name or path.
template <class Name, class Work>
auto with_errors(const Name& name, const Work& work) {
    try {
        return work();
    } catch (const std::filesystem::filesystem_error& error) {
        throw Error{name_of_file(name) + ": cannot be read (" + error.code().message() + ")"};
    } catch (const std::bad_alloc&) {
        throw OutOfMemory{name_of_file(name) + ": there is not enough memory"};
    }
}

}  // namespace lib287g::detail
