/// @file
/// The style sheet of the page.
#pragma once

/// Each kind of line has a hue; --h and --s make the tint behind it, the bar before it and its label, in
/// light and in dark. The name of the kind stands on each line as well: nobody needs to tell the colours
/// apart.
inline constexpr const char* style = R"css(
:root {
    color-scheme: light dark;
    --page: #fff; --panel: #f6f6f7; --text: #1b1b1f; --muted: #56565e; --line: #d3d3d9; --link: #1a4fb4;
    --tint: 95%; --bar: 45%; --label: 27%; --mark: #8a5a00;
}
@media (prefers-color-scheme: dark) {
    :root {
        --page: #17171a; --panel: #1f1f24; --text: #e8e8ec; --muted: #aeaeb8; --line: #3a3a42; --link: #9dbcff;
        --tint: 15%; --bar: 58%; --label: 82%; --mark: #ffc861;
    }
}
* { box-sizing: border-box; }
body {
    margin: 0; padding-bottom: 5.5rem; background: var(--page); color: var(--text);
    font: 1rem/1.5 system-ui, sans-serif;
}
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
.top { padding: .75rem 1rem; border-bottom: 1px solid var(--line); background: var(--panel); }
.top h1 { margin: 0; font-size: 1.15rem; overflow-wrap: anywhere; }
.top p { margin: .25rem 0 0; color: var(--muted); }
.jump { display: flex; gap: 1rem; margin: .5rem 0 0; padding: 0; list-style: none; }
h2 { margin: 0 0 .75rem; font-size: 1rem; }
.pane { padding: 1rem; }

.title, .kicker, .subtitle { --h: 265; --s: 60%; }
.lead { --h: 220; --s: 65%; }
.paragraph { --h: 145; --s: 45%; }
.subhead { --h: 175; --s: 60%; }
.quote { --h: 120; --s: 40%; }
.list_item { --h: 160; --s: 45%; }
.caption { --h: 80; --s: 50%; }
.outlet, .section { --h: 28; --s: 70%; }
.byline { --h: 12; --s: 65%; }
.date { --h: 45; --s: 70%; }
.credit { --h: 0; --s: 60%; }
.tag, .related { --h: 325; --s: 50%; }
.comment_author, .comment_time, .comment_votes { --h: 205; --s: 75%; }
.comment_text { --h: 190; --s: 60%; }
.boilerplate, .blank { --h: 240; --s: 3%; }

.legend { display: flex; flex-wrap: wrap; gap: .375rem; margin: 0 0 .75rem; padding: 0; list-style: none; }
.legend li, .label {
    background: hsl(var(--h) var(--s) var(--tint)); color: hsl(var(--h) var(--s) var(--label));
    font-size: .75rem; line-height: 1.4;
}
.legend li { padding: .125rem .5rem; border: 1px solid hsl(var(--h) var(--s) var(--bar)); border-radius: 1rem; }

.source { margin: 0; padding: 0; list-style: none; font-size: .875rem; }
.source li {
    display: grid; grid-template-columns: 2.75rem minmax(0, 1fr); column-gap: .5rem; padding: .125rem .5rem .125rem 0;
    border-left: 5px solid hsl(var(--h) var(--s) var(--bar)); background: hsl(var(--h) var(--s) var(--tint));
    border-bottom: 1px solid var(--page);
}
.source li:hover, .source li:focus-within { outline: 2px solid hsl(var(--h) var(--s) var(--bar)); outline-offset: -2px; }
.source li, .article .element, .facts dd { scroll-margin: 1rem 0; }
.source li:target, .article :target { outline: 3px solid var(--mark); outline-offset: -3px; }
.article :target { outline-offset: 2px; }
.source .blank { border-left-color: transparent; background: none; }
.number {
    grid-row: 1 / 3; min-height: 1.5rem; text-align: right; color: var(--muted);
    font-variant-numeric: tabular-nums; text-decoration: none;
}
.number[href] { color: var(--link); text-decoration: underline; }
.source .label { grid-column: 2; }
.words { grid-column: 2; white-space: pre-wrap; overflow-wrap: anywhere; }
.boilerplate .words { color: var(--muted); }

.why, .hint {
    position: fixed; inset: auto 0 0 0; z-index: 1; max-height: 40vh; min-height: 4.5rem; overflow: auto;
    padding: .625rem 1rem; border-top: 1px solid var(--line); background: var(--panel); font-size: .875rem;
}
.hint { z-index: 0; margin: 0; color: var(--muted); }
.why { display: none; border-top: 4px solid hsl(var(--h) var(--s) var(--bar)); overflow-wrap: anywhere; }
li:focus-within .why { display: block; }
li:hover .why { display: block; z-index: 2; }
.why b { margin-right: .75rem; }
.why span { display: block; }

.article { overflow-wrap: anywhere; }
.article h3 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; }
.article h4 { margin: 1.25rem 0 .25rem; font-size: 1.125rem; }
.article .element { position: relative; margin: 0 0 .75rem; padding-left: .75rem; border-left: 5px solid hsl(var(--h) var(--s) var(--bar)); }
.article h3.element { margin-bottom: .5rem; }
.article .element.lead { font-weight: 600; }
.article .element.kicker, .article .element.subtitle, .article .element.caption { color: var(--muted); }
.article .at { margin-left: .5rem; font-size: .75rem; font-weight: 400; white-space: nowrap; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .125rem .75rem; margin: 0 0 1rem; }
.facts dt { color: var(--muted); }
.facts dd { margin: 0; }
.speaker { display: block; color: var(--muted); font-size: .8125rem; }
.comments { margin: 0; padding: 0; list-style: none; }
.comments .comments { margin-left: .75rem; }
.comments p { margin: 0 0 .25rem; }
.nothing { color: var(--muted); }

@media (min-width: 60rem) {
    body { display: flex; flex-direction: column; height: 100vh; }
    .jump { display: none; }
    .panes { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); flex: 1; min-height: 0; }
    .pane { overflow: auto; }
    .pane + .pane { border-left: 1px solid var(--line); }
    .source li { grid-template-columns: 2.75rem 9.5rem minmax(0, 1fr); }
    .number { grid-row: auto; }
    .source .label { padding-top: .125rem; }
    .words { grid-column: 3; }
    .article { max-width: 46rem; }
}
)css";
