// views.h - what the Python objects hold: a share in the Document that they show a part of.
//
//   document.records[3]    KindView<Amount>: keeps the Document alive, and reads its fields from it when asked
//
// Owns     a share; the Document never changes. Nothing is copied out of it but what an attribute returns.
#pragma once

#include <memory>
#include <variant>

#include "gongwen/records.h"

namespace gongwen::python {

template <typename T>
using Shared = std::shared_ptr<const T>;

struct RecordView {
  Shared<Record> record;
};

// A record whose kind is known: the class that Python sees.
template <typename Kind>
struct KindView : RecordView {
  const Kind& value() const { return *std::get_if<Kind>(&record->value); }
};

// A part of a document, or of a record, with fields of its own: a section, a phone.
template <typename T>
struct PartView {
  Shared<T> part;
  const T& value() const { return *part; }
};

}  // namespace gongwen::python
