#include "regex_program.h"

#include <stdexcept>
#include <utility>

#include "numbered.h"

namespace gongwen::internal {
namespace {

using Place = std::uint32_t;  // of an instruction

// Writes from the end: each part is given the place where it goes on, and tells the place where it begins.
class Writer {
 public:
  void add(const Regex& regex) {
    regex_ = &regex;
    number_ = static_cast<std::uint32_t>(program_.starts.size());
    const Place match = place({.type = Instruction::Type::match});
    program_.starts.push_back(part(regex.whole, match));
  }

  RegexProgram program() && {
    program_.sets = std::move(sets_).values();
    return std::move(program_);
  }

 private:
  Place place(Instruction instruction) {
    if (program_.instructions.size() == kMostInstructions) throw std::length_error("too many instructions");
    instruction.regex = number_;
    program_.instructions.push_back(instruction);
    return static_cast<Place>(program_.instructions.size() - 1);
  }

  Place part(const RegexPart& part, Place next) {
    switch (part.type) {
      case RegexPart::Type::sequence:
        return sequence(regex_->parts_of(part), next);
      case RegexPart::Type::either:
        return either(regex_->parts_of(part), next);
      case RegexPart::Type::repeat:
        return repeat(part, next);
      case RegexPart::Type::characters:
        break;
    }
    const auto set = static_cast<std::uint32_t>(sets_.number_of(regex_->characters_of(part)));
    return place({.type = Instruction::Type::read, .set = set, .next = next});
  }

  Place sequence(std::span<const RegexPart> parts, Place next) {
    for (auto one = parts.rbegin(); one != parts.rend(); ++one) next = part(*one, next);
    return next;
  }

  Place either(std::span<const RegexPart> parts, Place next) {
    Place begin = part(parts.back(), next);
    for (auto one = parts.rbegin() + 1; one != parts.rend(); ++one) {
      const Place preferred = part(*one, next);
      begin = place({.type = Instruction::Type::fork, .next = preferred, .other = begin});
    }
    return begin;
  }

  Place fork(const RegexPart& repeat, Place in, Place out) {
    if (repeat.is_lazy) std::swap(in, out);
    return place({.type = Instruction::Type::fork, .next = in, .other = out});
  }

  // a{2,4} is aa(a(a)?)?, a{2,} is aa+. What is repeated without end is never empty: the reader refuses that.
  Place repeat(const RegexPart& repeat, Place next) {
    const RegexPart& once = regex_->parts_of(repeat).front();
    if (repeat.most != RegexPart::kEndless) {
      Place begin = next;
      for (int i = repeat.least; i < repeat.most; ++i) begin = fork(repeat, part(once, begin), next);
      return times(once, repeat.least, begin);
    }
    if (repeat.least > 0) return times(once, repeat.least - 1, plus(repeat, next));
    return loop(repeat, next).fork;
  }

  Place times(const RegexPart& once, int count, Place next) {
    for (int i = 0; i < count; ++i) next = part(once, next);
    return next;
  }

  struct Loop {
    Place fork;
    Place body;
  };

  Loop loop(const RegexPart& repeat, Place next) {
    const Place forks = fork(repeat, 0, next);
    const Place body = part(regex_->parts_of(repeat).front(), forks);
    Instruction& instruction = program_.instructions[forks];
    (repeat.is_lazy ? instruction.other : instruction.next) = body;
    return {forks, body};
  }

  Place plus(const RegexPart& repeat, Place next) { return loop(repeat, next).body; }

  RegexProgram program_;
  NumberedSets sets_;
  const Regex* regex_ = nullptr;  // that is being written
  std::uint32_t number_ = 0;      // of it
};

}  // namespace

RegexProgram compile(const std::vector<const Regex*>& regexes) {
  Writer writer;
  for (const Regex* regex : regexes) writer.add(*regex);
  return std::move(writer).program();
}

}  // namespace gongwen::internal
