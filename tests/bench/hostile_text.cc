#include "hostile_text.h"

namespace gongwen::bench {
namespace {

std::string numbered(std::string_view piece, std::size_t number) {
  std::string text;
  for (const char c : piece) {
    if (c == '#') {
      text += std::to_string(number);
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace

const std::vector<Shape>& hostile_shapes() {
  static const std::vector<Shape> shapes{
      // one character
      {"digits", "#"},
      {"one digit", "7"},
      {"full-width digits", "７"},
      {"Chinese one", "一"},
      {"Chinese numerals", "三百二十万零五"},
      {"scales", "亿"},
      {"year brackets", "〔"},
      {"titles never opened", "》"},
      {"titles never closed", "《"},
      {"titles in titles", "《", "》"},
      {"brackets in brackets", "（", "）"},
      {"year brackets in brackets", "（〔", "〕）"},
      {"quotation marks", "“"},
      {"line feeds", "\n"},
      {"carriage returns", "\r\n"},
      {"spaces", " "},
      {"wide spaces", "　"},
      {"zero-width spaces", "\xE2\x80\x8B"},
      {"combining accents", "\xCC\x81"},
      {"an accent on each letter", "e\xCC\x81"},
      {"ill-formed bytes", "\xFF"},
      {"cut characters", "\xE4\xB8"},
      {"NUL", std::string_view("\0", 1)},
      {"dashes", "—"},
      {"stars", "*"},
      {"bars", "|"},
      {"colons", "："},
      {"commas", "，"},
      {"full stops", "。"},
      // what could go on at every place
      {"a list of years", "2#年、"},
      {"a list of sums", "#万元、"},
      {"a list of numbers", "#、"},
      {"days without end", "2023年6月13日至"},
      {"ranges of ranges", "1至"},
      {"decimals of decimals", "1."},
      {"thousands of thousands", "1,000"},
      {"ratios of ratios", "4:"},
      {"dashes in numbers", "2-"},
      {"phones", "0769-2220361#"},
      {"mail signs", "a@"},
      {"mail names", "a."},
      {"addresses of addresses", "http://a.b/"},
      {"words of bounds", "不超过"},
      {"words of rates", "每人每月"},
      {"words of years", "今年"},
      {"issuers", "湾城市财政局"},
      {"agency codes", "湾财社函"},
      {"numbers of documents", "湾财社〔2024〕#号"},
      {"numbers of documents in a list", "〔2024〕#、"},
      {"half a document number", "〔2024"},
      {"orders", "令第"},
      {"titles one after another", "《关于#的通知》"},
      {"plans", "十四五"},
      {"sums of parts", "共#人，其中男#人，"},
      // labels, lines and outlines
      {"labels without values", "联系人：电话：传真：地址：邮编："},
      {"names without end", "联系人：张三、"},
      {"labels of the head", "发文机关：标题：主送："},
      {"addressees", "各县区人民政府、"},
      {"copies", "抄送：市委办，"},
      {"sections of sections", "1."},
      {"sections in a line", "一、（一）1.（1）①"},
      {"sections in lines", "一、总则\n（一）目标\n1.任务\n（1）分工\n①时限\n"},
      {"numbered lines", "#.\n"},
      {"decimals in lines", "1总则\n1.1目的\n1.2依据\n1.2.1国法\n"},
      {"decimals in a line", "1总则1.1目的。1.2依据。"},
      {"decimals that begin nothing", "1.1甲\n3.1乙\n2 丙\n"},
      {"articles", "第#条 "},
      {"items", "一是二是三是"},
      {"attachments", "附件：1.清单#\n2.表#\n"},
      {"attachments in a line", "附件#"},
      {"repeated paragraphs", "湾城市财政局拨付5000万元用于道路建设，惠及群众3000余人次。\n"},
      {"repeated lines", "湾城市财政局\n"},
      {"days alone", "2023年6月13日\n"},
      {"signatures", "湾城市财政局\n2023年6月13日\n"},
      {"printing lines", "湾城市财政局办公室　2024年5月17日印发\n"},
      {"page numbers", "— # —\n"},
      {"units over tables", "单位：万元\n"},
      {"heads of tables", "项目 金额（万元） 人数（人）\n"},
      {"cells in lines", "#\n"},
      {"rows of cells", "#\t#\t#\n"},
      {"rows with bars", "|#|#|#|\n"},
      {"a table with its head", "单位：万元\n项目\t金额\n甲\t#\n"},
      {"site lines", "首页 > 政务公开 > 通知\n"},
      {"lines of one character", "字\n"},
  };
  return shapes;
}

std::string hostile_text(const Shape& shape, std::size_t bytes) {
  std::string text;
  std::size_t pieces = 0;
  while (text.size() + pieces * shape.closing.size() < bytes) text += numbered(shape.piece, pieces++);
  while (!shape.closing.empty() && pieces-- > 0) text += shape.closing;
  return text;
}

}  // namespace gongwen::bench
