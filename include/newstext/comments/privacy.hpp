/// @file
/// For those who publish corpora: comments without the names and addresses of people.
#pragma once

#include <string>

#include "newstext/config.hpp"
#include "newstext/model/article.hpp"

namespace newstext {

/// How pseudonymize works.
struct PrivacyOptions {
    /// Secret of the corpus, any bytes, best 16 random ones or more. One name has one pseudonym under one
    /// salt; without the salt a list of likely names cannot be tried out. Keep it, or throw it away when the
    /// corpus is done.
    std::string salt;
    std::string prefix = "user-";  ///< stands before the pseudonym's letters
    bool addresses = true;         ///< e-mail addresses and phone numbers in the texts too
};

/// Replaces the authors of comments by pseudonyms, everywhere in the comments, and removes addresses from
/// their texts.
///
/// - `author` and `in_reply_to` become the prefix and 13 letters and digits: the SipHash-2-4 of the name
/// (blanks folded,
///   ASCII case ignored, a leading `@` left out) under a key that is made from the salt.
/// - Mentions `@NAME` of any author of this thread within a comment's text become `@` and the pseudonym.
/// So do they
///   where a paragraph begins with them as "NAME, ...", "NAME: ..." or "NAME said:". Other names within a
///   text are left: they may be names of others.
/// - With `addresses`, e-mail addresses become `[email]` and phone numbers `[phone]`: seven digits or more
/// with blanks,
///   brackets, dots, hyphens or slashes in between that begin with `+`, `00` or `0`, or that have a bracket
///   or three groups. Dates and numbers with thousands marks stay.
///
/// The article itself is left as it is; so are ranges, which point into the source: do not publish the source
/// with the corpus. Empty names stay empty. Linear in the comments. @throws std::bad_alloc
NEWSTEXT_API void pseudonymize(Article& article, const PrivacyOptions& options);

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/comments/privacy.inl"
#endif
