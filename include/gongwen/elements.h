// elements.h - the elements of a document after GB/T 9704-2012, and the table of their fields.
//
//   elements.number->value                     "湾人社发〔2024〕18号"
//   for_each_field(elements, visit)            visit({"issuers", …}, elements.issuers), visit({"number", …}, …), …
//
// Each element is a value with its place in the text; one that the document does not have is absent (an empty optional,
// an empty list). Text values are as written, without line breaks, layout spaces and marks of emphasis.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "gongwen/schema.h"

namespace gongwen {

// A stretch of the caller's text: [begin, end).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

template <typename T>
struct Element {
  T value{};
  std::string text;  // the slice of the caller's text at span
  Span span;
};

// 主动公开 or 公开; 依申请公开; 不予公开.
enum class Disclosure : std::uint8_t { public_, on_request, withheld };
// 提案 of a consultative conference; 建议 of a people's congress.
enum class ProposalType : std::uint8_t { proposal, suggestion };
std::string_view to_string(Disclosure disclosure);  // public, on_request, withheld
std::string_view to_string(ProposalType type);

// What a reply replies to. Its element's place is where the document first names it.
struct Proposal {
  ProposalType type = ProposalType::proposal;
  std::optional<std::string> number;   // digits as written: 0086
  std::optional<std::string> session;  // 湾城市政协十届三次会议
  std::optional<std::string> title;    // without 《》
  std::vector<std::string> proposers;
};

struct Elements {
  std::vector<Element<std::string>> issuers;      // 发文机关, from its 署名
  std::optional<Element<std::string>> number;     // 发文字号, canonical
  std::optional<Element<std::string>> title;      // 标题
  std::optional<Element<std::string>> genre;      // 文种: which of the fifteen the title ends in
  std::vector<Element<std::string>> addressees;   // 主送机关
  std::optional<Element<Day>> date;               // 成文日期
  std::optional<Element<std::string>> result_class;  // 办理结果: A, B, C or D
  std::optional<Element<Disclosure>> disclosure;  // 公开方式
  std::vector<Element<std::string>> copies_to;    // 抄送机关
  std::optional<Element<std::string>> printed_by; // 印发机关
  std::optional<Element<Day>> printed_on;         // 印发日期
  std::optional<Element<Day>> published_on;       // 发布日期 of the web page
  std::optional<Element<std::string>> secrecy;    // 密级和保密期限
  std::optional<Element<std::string>> urgency;    // 紧急程度
  std::vector<Element<std::string>> signers;      // 签发人
  std::vector<Element<std::string>> attachments;  // 附件说明: their names
  std::optional<Element<std::string>> note;       // 附注, without its brackets
  std::optional<Element<Proposal>> proposal;      // the 提案 or 建议 that a reply answers
};

template <>
struct Schema<Proposal> {
  static constexpr std::string_view name = "proposal";
  static constexpr auto fields =
      std::tuple{Field{"type", &Proposal::type}, Field{"number", &Proposal::number},
                 Field{"session", &Proposal::session}, Field{"title", &Proposal::title},
                 Field{"proposers", &Proposal::proposers}};
};

template <>
struct Schema<Elements> {
  static constexpr std::string_view name = "elements";
  static constexpr auto fields =
      std::tuple{Field{"issuers", &Elements::issuers, Presence::when_set},
                 Field{"number", &Elements::number, Presence::when_set},
                 Field{"title", &Elements::title, Presence::when_set},
                 Field{"genre", &Elements::genre, Presence::when_set},
                 Field{"addressees", &Elements::addressees, Presence::when_set},
                 Field{"date", &Elements::date, Presence::when_set},
                 Field{"result_class", &Elements::result_class, Presence::when_set},
                 Field{"disclosure", &Elements::disclosure, Presence::when_set},
                 Field{"copies_to", &Elements::copies_to, Presence::when_set},
                 Field{"printed_by", &Elements::printed_by, Presence::when_set},
                 Field{"printed_on", &Elements::printed_on, Presence::when_set},
                 Field{"published_on", &Elements::published_on, Presence::when_set},
                 Field{"secrecy", &Elements::secrecy, Presence::when_set},
                 Field{"urgency", &Elements::urgency, Presence::when_set},
                 Field{"signers", &Elements::signers, Presence::when_set},
                 Field{"attachments", &Elements::attachments, Presence::when_set},
                 Field{"note", &Elements::note, Presence::when_set},
                 Field{"proposal", &Elements::proposal, Presence::when_set}};
};

}  // namespace gongwen
