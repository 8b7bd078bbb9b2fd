// assemble.h - settled drafts -> records: in text order, at original offsets, each with its sentence.
#pragma once

#include <vector>

#include "kinds/reader.h"
#include "patterns.h"
#include "sections.h"
#include "text.h"
#include "text_marks.h"

namespace gongwen::internal {

// What drafts become records with.
struct RecordSources {
  const Text& text;
  const TextMarks& marks;
  const Patterns& patterns;
  const std::vector<bool>& wanted;  // a flag for each kind, in Value's order
  const std::vector<Section>& sections;
  const std::vector<SectionDraft>& section_drafts;  // the same, where no sentence goes on
  const std::vector<FoldedSpan>& furniture;  // what begins in it is noise
};

// The records of the kinds that are wanted, ordered by begin, then longer first, then kind. None crosses an ill-formed
// part of the text. Each is whole at once: those of a long text are too many to be gone over again. What the drafts
// hold is moved into the records.
std::vector<Record> assemble(AllDrafts&& drafts, const RecordSources& sources);

}  // namespace gongwen::internal
