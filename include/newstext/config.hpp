/// @file
/// How the library is linked: the one place with macros.
///
/// By default a consumer links the compiled library (`newstext::newstext`). With NEWSTEXT_HEADER_ONLY set to
/// 1 (the target `newstext::header_only` does) every function is inline and the umbrella header brings its
/// definitions in.
#pragma once

#ifndef NEWSTEXT_HEADER_ONLY
#define NEWSTEXT_HEADER_ONLY 0
#endif

#if NEWSTEXT_HEADER_ONLY
#define NEWSTEXT_API
#define NEWSTEXT_INLINE inline
#else
#define NEWSTEXT_INLINE
#if defined(NEWSTEXT_SHARED) && defined(__GNUC__)
#define NEWSTEXT_API __attribute__((visibility("default")))
#else
#define NEWSTEXT_API
#endif
#endif
