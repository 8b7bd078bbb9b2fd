// document_number.h - document, order, notice and proposal numbers: match -> drafts.
//
//   依据湾财社 | 〔2022〕9号 |       湾财社〔2022〕9号         dispatch, agency 湾财社, 2022, 9
//   湾建 | 〔2020〕3、5、8号 |       three drafts; the later ones span their own digits
//   | 〔94〕海税字第089号 |          海税字〔1994〕89号        the old form, year first
//
// The regex finds the bracket; the agency code before it (agency.h) is walked back over here. Orders and notices are
// read in order.h, proposals in proposal.h.
#pragma once

#include "kinds/agency.h"
#include "kinds/order.h"
#include "kinds/proposal.h"
#include "kinds/reader.h"
#include "patterns.h"

namespace gongwen::internal {

class DocumentNumberReader {
 public:
  explicit DocumentNumberReader(const Patterns& patterns);
  Reading<DocumentNumber> read(const Candidate& candidate, std::string_view folded) const;

 private:
  Reading<DocumentNumber> read_dispatch(const Candidate& candidate, std::string_view folded) const;
  Reading<DocumentNumber> read_year_first(const Candidate& candidate) const;
  bool is_dispatch(const Candidate& candidate, const Agency& agency, std::string_view folded) const;
  bool is_case(std::string_view agency) const;

  AgencyFinder agencies_;
  OrderReader orders_;
  ProposalReader proposals_;
  const WordList& issued_word_;
  const WordList& after_bare_number_;
  const WordList& case_;
};

}  // namespace gongwen::internal
