#pragma once

#include <string>
#include <unordered_map>

#include "pybind.hpp"

namespace lib287g::python {

/// Something for each class, which classes that derive from it have too.
template <class Kind>
class ByClass {
  public:
    void add(const py::handle& cls, Kind kind) { kinds_[reinterpret_cast<PyTypeObject*>(cls.ptr())] = std::move(kind); }

    /// Throws TypeError for an object of another class.
    [[nodiscard]] Kind& of(const py::handle& self) { return of_class(py::type::handle_of(self)); }
    [[nodiscard]] Kind& of_class(const py::handle& cls) {
        if (!PyType_Check(cls.ptr())) throw py::type_error("found " + py::repr(cls).cast<std::string>() + ", expected a class");
        const py::handle bases{reinterpret_cast<PyTypeObject*>(cls.ptr())->tp_mro};
        for (const py::handle base : py::reinterpret_borrow<py::tuple>(bases)) {
            const auto found = kinds_.find(reinterpret_cast<PyTypeObject*>(base.ptr()));
            if (found != kinds_.end()) return found->second;
        }
        throw py::type_error(std::string{"found "} + reinterpret_cast<PyTypeObject*>(cls.ptr())->tp_name + ", expected a class of the library");
    }

  private:
    std::unordered_map<PyTypeObject*, Kind> kinds_;
};

/// One for each kind, never destroyed: classes live as long as the process.
template <class Kind>
ByClass<Kind>& by_class() {
    static auto* const all = new ByClass<Kind>;
    return *all;
}

}  // namespace lib287g::python
