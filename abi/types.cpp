// One variable of each type that a program and the shared library share. tools/abi has abidw write down how
// they are laid out: the debug information of this file knows the public types and no others, that of the
// library has thousands.
#include <newstext/newstext.hpp>

namespace abi {

newstext::Article article;
newstext::Comment comment;
newstext::Block block;
newstext::Quotation quotation;
newstext::Credit credit;
newstext::Boilerplate boilerplate;
newstext::DateTime date_time;
newstext::Diagnostic diagnostic;
newstext::Text text;
newstext::Range range;
newstext::Layout layout;
newstext::LayoutLine layout_line;

newstext::ParseOptions parse_options;
newstext::PrivacyOptions privacy_options;
newstext::JsonOptions json_options;
newstext::ReadOptions read_options;
newstext::MarkdownOptions markdown_options;
newstext::TextOptions text_options;
newstext::HtmlOptions html_options;
newstext::JsonLdOptions json_ld_options;
newstext::JsonLinesOptions json_lines_options;
newstext::LayoutOptions layout_options;
newstext::NinjsOptions ninjs_options;
newstext::VrtOptions vrt_options;
newstext::WriteOptions write_options;
newstext::Fields fields;

newstext::Parser* parser;
newstext::PhraseSet* phrase_set;
newstext::Error* error;
newstext::ErrorCondition error_condition;
newstext::SinkRef* sink_ref;
newstext::StreamSink* stream_sink;
newstext::FileSink* file_sink;
newstext::XmlWriter* xml_writer;
newstext::Format format;

}  // namespace abi
