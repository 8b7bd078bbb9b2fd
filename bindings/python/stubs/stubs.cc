// stubs.cc - writes the type stubs of every class that a table of fields drives, to stdout.
//
//   class Amount(Record):
//       @property
//       def value(self) -> Decimal | None: …
#include <concepts>
#include <iostream>
#include <string>
#include <string_view>
#include <type_traits>

#include "../attributes.h"
#include "../class_name.h"
#include "../docs.h"

namespace gongwen::python {
namespace {

// ---- types ----------------------------------------------------------------------------------------------------------

// The Python type that ToPython makes of each; a type that none fits does not compile.
struct TypeName {
  std::string operator()(std::type_identity<std::string>) const { return "str"; }
  std::string operator()(std::type_identity<Decimal>) const { return "Decimal"; }
  std::string operator()(std::type_identity<Day>) const { return "datetime.date"; }
  std::string operator()(std::type_identity<TimeOfDay>) const { return "datetime.time"; }
  std::string operator()(std::type_identity<bool>) const { return "bool"; }
  template <std::integral Integer>
  std::string operator()(std::type_identity<Integer>) const { return "int"; }
  std::string operator()(std::type_identity<std::vector<CustomField>>) const {
    return "Mapping[str, str | Decimal | DateValue | AmountValue]";
  }
  template <typename T>
  std::string operator()(std::type_identity<std::optional<T>>) const { return of<T>() + " | None"; }
  template <Several Values>
  std::string operator()(std::type_identity<Values>) const {
    return "tuple[" + of<typename Values::value_type>() + ", ...]";
  }
  template <typename T>
  std::string operator()(std::type_identity<Element<T>>) const { return "Element[" + of<T>() + "]"; }
  template <typename T>
    requires requires { Attributes<T>::name; }
  std::string operator()(std::type_identity<T>) const { return class_name(Attributes<T>::name); }
  template <typename Enum>
    requires std::is_enum_v<Enum>
  std::string operator()(std::type_identity<Enum>) const;

  template <typename T>
  std::string of() const { return (*this)(std::type_identity<T>()); }
};

std::string quoted(std::string_view word) { return '"' + std::string(word) + '"'; }

// Enumerators count from 0, and the first that is none has no word.
template <typename Enum>
  requires std::is_enum_v<Enum>
std::string TypeName::operator()(std::type_identity<Enum>) const {
  std::string words;
  for (int i = 0; !to_string(static_cast<Enum>(i)).empty(); ++i)
    words += (i == 0 ? "" : ", ") + quoted(to_string(static_cast<Enum>(i)));
  return "Literal[" + words + "]";
}

// ---- classes --------------------------------------------------------------------------------------------------------

void write_property(std::string_view name, const std::string& type, std::string_view doc) {
  std::cout << "    @property\n    def " << name << "(self) -> " << type << ":\n";
  std::cout << "        \"\"\"" << doc << "\"\"\"\n";
}

template <typename T>
void write_properties() {
  for_each_attribute_of<T>([](const auto& attribute) {
    using Value = std::remove_cvref_t<decltype(std::invoke(attribute.projection, std::declval<const T&>()))>;
    write_property(attribute.name, TypeName().of<Value>(), doc_of(Attributes<T>::name, attribute.name));
  });
}

template <typename T>
void write_match_args() {
  std::cout << "    __match_args__ = (";
  for_each_attribute_of<T>([](const auto& attribute) { std::cout << quoted(attribute.name) << ", "; });
  std::cout << ")\n";
}

void write_identity() {
  std::cout << "    def __eq__(self, other: object, /) -> bool: ...\n    def __hash__(self) -> int: ...\n";
}

// Of a date only, beside the table: see record_classes.cc.
template <typename T>
void write_moments() {
  if constexpr (std::same_as<T, Date>) {
    write_property("start_datetime", "datetime.datetime | None", kMomentDoc);
    write_property("end_datetime", "datetime.datetime | None", kMomentDoc);
  }
}

template <typename T>
void write_part(const std::string& name) {
  std::cout << "@final\nclass " << name << ":\n    \"\"\"" << doc_of(Attributes<T>::name) << "\"\"\"\n";
  write_match_args<T>();
  write_identity();
  write_properties<T>();
  write_moments<T>();
  std::cout << '\n';
}

template <typename T>
void write_part() { write_part<T>(class_name(Attributes<T>::name)); }

void write_record() {
  std::cout << "class Record:\n    \"\"\"" << doc_of("record") << "\"\"\"\n";
  write_match_args<Record>();
  write_property("kind", "Kind", kKindDoc);
  write_properties<Record>();
  std::cout << "    def to_json(self, style: Literal[\"compact\", \"pretty\"] = \"compact\") -> str:\n"
            << "        \"\"\"The JSON text of the record contract, as the gongwen command writes it.\"\"\"\n"
            << "    def to_dict(self) -> dict[str, Any]:\n"
            << "        \"\"\"The same, as dict, list, str, int, bool, None and Decimal for fractions.\"\"\"\n\n";
}

template <typename Kind>
void write_kind() {
  const std::string_view name = Schema<Kind>::name;
  std::cout << "@final\nclass " << class_name(name) << "(Record):\n    \"\"\"" << doc_of(name) << "\"\"\"\n";
  write_match_args<Kind>();
  write_identity();
  write_property("kind", "Literal[" + quoted(name) + "]", kKindDoc);
  write_properties<Kind>();
  write_moments<Kind>();
  std::cout << '\n';
}

template <std::size_t... Index>
void write_kinds(std::index_sequence<Index...>) {
  (write_kind<std::variant_alternative_t<Index, Value>>(), ...);
  std::cout << "AnyRecord: TypeAlias = Union[";
  for (const std::string_view name : kKindNames) std::cout << class_name(name) << ", ";
  std::cout << "]\nKind: TypeAlias = Literal[";
  for (const std::string_view name : kKindNames) std::cout << quoted(name) << ", ";
  std::cout << "]\n";
}

}  // namespace
}  // namespace gongwen::python

int main() {
  using namespace gongwen;
  using namespace gongwen::python;
  write_part<Span>();
  write_part<Period>();
  write_part<Phone>();
  write_part<Proposal>();
  write_part<Amount>("AmountValue");
  write_part<Date>("DateValue");
  write_part<Elements>();
  write_part<Section>();
  write_part<Diagnostic>();
  write_part<Source>();
  write_record();
  write_kinds(std::make_index_sequence<std::variant_size_v<Value>>());
}
