#include "regex_escape.h"

namespace gongwen::internal {
namespace {

const CharacterSet kDigits = {{'0', '9'}};
const CharacterSet kSpaces = {{'\t', '\n'}, {'\f', '\r'}, {' ', ' '}};  // RE2's \s leaves out the vertical tab
const CharacterSet kWordCharacters = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};

}  // namespace

CharacterSet set_of_escape(char32_t letter) {
  switch (letter) {
    case 'd':
      return kDigits;
    case 's':
      return kSpaces;
    case 'w':
      return kWordCharacters;
    case 'D':
      return complement(kDigits);
    case 'S':
      return complement(kSpaces);
    case 'W':
      return complement(kWordCharacters);
    default:
      return {};
  }
}

char32_t control_of_escape(char32_t letter) {
  switch (letter) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'f':
      return '\f';
    case 'v':
      return '\v';
    case 'a':
      return '\a';
    default:
      return 0;
  }
}

std::string fault_of_escape(char32_t letter) {
  const std::string escape = std::string("\\").append(to_utf8(letter));
  switch (letter) {
    case 'p':
    case 'P':
      return "\\p is not allowed: write the ranges themselves, such as [一-鿿]";
    case 'x':
      return "\\x is not allowed: write the character itself";
    case 'A':
    case 'z':
    case 'b':
    case 'B':
      return escape + " sees the edges of a slice: use not_before and not_after";
    default:
      return escape + " is not allowed: \\d \\s \\w \\n \\t and escaped signs are";
  }
}

}  // namespace gongwen::internal
