/// How a page looks: light or dark as its reader's system is, on paper, and in the colours of those who
/// have chosen their own. All text has a contrast of at least 4.5 to 1.
enum PageStyle {
  static let sheet = """
    :root { color-scheme: light dark; --text: #1b1b1b; --back: #ffffff; --soft: #595959;
      --line: #d0d0d0; --card: #f6f6f4; --link: #0b51c1; --mark: #ffe27a; --marked: #1b1b1b; }
    @media (prefers-color-scheme: dark) { :root { --text: #e8e8e8; --back: #16181b; --soft: #b0b4ba;
      --line: #44484e; --card: #202328; --link: #8ab4f8; --mark: #f2cf4a; --marked: #16181b; } }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body { margin: 0 auto; max-width: 76rem; padding: 1rem; color: var(--text);
      background: var(--back); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
    dd { grid-column: -2; }
    h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
    h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
    h4 { font-size: 1rem; margin: 0; }
    a { color: var(--link); }
    a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible,
      [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { position: static; }
    .soft, figcaption, dt, .n { color: var(--soft); }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; }
    dd { margin: 0; }
    nav ul, fieldset ul { list-style: none; margin: 0; padding: 0; }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
    figure { margin: 0; }
    .scroll { overflow-x: auto; }
    svg { display: block; width: 100%; min-width: 36rem; max-width: 60rem; height: auto; }
    svg text { fill: var(--soft); font-size: 12px; }
    svg .level { stroke: var(--line); }
    svg .bar { fill: var(--link); }
    svg a:hover .bar, svg a:focus .bar { fill: var(--text); }
    table { border-collapse: collapse; margin: .5rem 0; }
    th, td { text-align: left; padding: .15rem 1rem .15rem 0; border-bottom: 1px solid var(--line); }
    td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
    form { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; }
    fieldset { border: 1px solid var(--line); border-radius: .4rem; min-width: 0; margin: 0;
      padding: .25rem .75rem .5rem; }
    fieldset ul { max-height: 16rem; overflow-y: auto; }
    fieldset li { display: flex; gap: .5rem; align-items: baseline; padding: .1rem .2rem; }
    fieldset label { flex: 1; }
    legend { font-weight: 600; }
    button { font: inherit; color: var(--text); background: var(--card);
      border: 1px solid var(--soft); border-radius: .4rem; padding: .3rem .8rem; }
    .reset { grid-column: 1 / -1; margin: 0; }
    @supports not selector(:has(a)) { fieldset input, .reset, .shown { display: none; } }
    article { background: var(--card); border: 1px solid var(--line); border-radius: .4rem;
      margin: .75rem 0; padding: .75rem 1rem; }
    article p { margin: .1rem 0; }
    article > ol { list-style: none; margin: 0; padding: 0; }
    article > ol > li { border-top: 1px solid var(--line); margin-top: .6rem; padding-top: .6rem; }
    .beside { color: var(--soft); border-left: 3px solid var(--line); padding-left: .6rem; }
    mark { background: var(--mark); color: var(--marked); font-weight: 600; padding: 0 .1em; }
    .hits { counter-reset: shown; }
    .hit { counter-increment: shown; }
    .shown { position: sticky; bottom: 0; margin: 0; padding: .4rem 0; background: var(--back);
      border-top: 1px solid var(--line); }
    .shown::before { content: counter(shown); }
    footer { margin-top: 2rem; border-top: 1px solid var(--line); color: var(--soft); }
    @media (max-width: 36rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
    @media (forced-colors: active) { mark { background: Mark; color: MarkText; }
      svg .bar { fill: LinkText; } }
    @media print { .skip, nav, form, .shown { display: none; } article { break-inside: avoid; } }

    """
}
