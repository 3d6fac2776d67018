/// @file
/// The lower level of the result: what each source line is, and why.
#pragma once

#include <string>
#include <vector>

#include "newstext/model/kinds.hpp"
#include "newstext/model/range.hpp"

namespace newstext {

/// One line of the source.
struct LayoutLine {
    LineKind kind = LineKind::blank;                       ///< what it is
    BoilerplateKind boilerplate = BoilerplateKind::other;  ///< where `kind` is boilerplate
    Range range;    ///< the line with its line end; the ranges of all lines cover the source without a gap
    Range content;  ///< the line without its end and outer blanks
    bool continues = false;  ///< goes on with the block of the line before (hard-wrapped text)
    std::string reason;      ///< the evidence that decided, for people: "phrase 'Mehr dazu' [related]"

    friend bool operator==(const LayoutLine&, const LayoutLine&) = default;
};

/// Every line of a source, in order.
struct Layout {
    std::vector<LayoutLine> lines;  ///< all of them, blank ones too
    std::string language;           ///< as in Article

    friend bool operator==(const Layout&, const Layout&) = default;
};

}  // namespace newstext
