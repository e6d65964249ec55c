// The look of the preview's shell: quiet, so that the document is what one sees. Light and dark, wide and narrow.

export const styleSheet = `:root {
  color-scheme: light dark;
  --ground: #f4f4f6; --surface: #fff; --line: #dcdce1; --text: #1d1d22; --soft: #5d5d68;
  --accent: #2456a6; --error: #b3261e; --warning: #8a5a00; --info: #2456a6; --good: #1f7a3d;
  --error-tint: #fdecea; --warning-tint: #fdf3dc; --info-tint: #e8effa;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "BIZ UDGothic", "Noto Sans Mono CJK JP", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #18181b; --surface: #202024; --line: #36363d; --text: #ececf0; --soft: #a3a3ae;
    --accent: #8db4f5; --error: #ff9d94; --warning: #f0c060; --info: #8db4f5; --good: #7ed79a;
    --error-tint: #3a2321; --warning-tint: #362c17; --info-tint: #222e42;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; margin: 0; }
body {
  display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) auto;
  background: var(--ground); color: var(--text);
  font: 14px/1.6 system-ui, -apple-system, "Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans JP", sans-serif;
}
header {
  grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 20px;
  padding: 9px 18px; background: var(--surface); border-bottom: 1px solid var(--line);
}
h1 { margin: 0; font-size: 15px; font-weight: 650; overflow-wrap: anywhere; }
#status { display: flex; align-items: center; gap: 8px; margin: 0; color: var(--soft); }
#status::before { content: ""; flex: none; width: 8px; height: 8px; border-radius: 50%; background: var(--soft); }
#status[data-state=current]::before { background: var(--good); }
#status[data-state=stale], #status[data-state=lost] { color: var(--warning); }
#status[data-state=stale]::before, #status[data-state=lost]::before { background: var(--warning); }
#status[data-state=empty] { color: var(--error); }
#status[data-state=empty]::before { background: var(--error); }
#status:empty { display: none; }
.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; margin-left: auto; }
select, .switch, #toggle {
  height: 32px; margin: 0; padding: 0 12px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--surface); color: inherit; font: inherit;
}
.switch { display: flex; gap: 2px; padding: 2px; background: var(--ground); }
.switch input { position: absolute; opacity: 0; }
.switch span { display: block; height: 26px; padding: 0 12px; border-radius: 6px; line-height: 26px; color: var(--soft); cursor: pointer; }
.switch input:checked + span { background: var(--surface); color: var(--text); box-shadow: 0 1px 2px #0003; }
#toggle { display: inline-flex; align-items: center; gap: 8px; cursor: pointer; }
#toggle[aria-expanded=true] { background: var(--ground); }
#count {
  min-width: 20px; padding: 0 6px; border-radius: 10px; background: var(--warning-tint); color: var(--warning);
  font-size: 12px; line-height: 20px; font-weight: 650; text-align: center;
}
#count.grave { background: var(--error-tint); color: var(--error); }
:focus-visible, .switch input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
main { position: relative; min-width: 0; overflow: hidden; }
main[aria-busy=true]::before {
  content: ""; position: absolute; inset: 0 0 auto; z-index: 1; height: 2px;
  background: linear-gradient(90deg, transparent, var(--accent), transparent) 0 / 40% 100% no-repeat;
  animation: run 1.1s linear infinite;
}
@keyframes run { from { background-position: -70% 0; } to { background-position: 170% 0; } }
@media (prefers-reduced-motion: reduce) { main[aria-busy=true]::before { animation: none; background: var(--accent); } }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; background: Canvas; }
iframe.coming { visibility: hidden; }
.notice { display: grid; place-content: center; gap: 4px; height: 100%; padding: 24px; text-align: center; color: var(--soft); }
.notice strong { color: var(--text); font-size: 17px; }
aside { width: clamp(20rem, 30vw, 28rem); overflow: auto; background: var(--surface); border-left: 1px solid var(--line); }
h2 {
  position: sticky; top: 0; display: flex; align-items: baseline; gap: 10px; margin: 0; padding: 14px 18px 10px;
  background: var(--surface); font-size: 14px; font-weight: 650;
}
#summary { color: var(--soft); font-weight: 400; font-size: 13px; }
#none { margin: 0; padding: 4px 18px; color: var(--soft); }
#findings { margin: 0; padding: 0 10px 18px; list-style: none; }
#findings li { --tone: var(--info); --tint: var(--info-tint); }
#findings li.error { --tone: var(--error); --tint: var(--error-tint); }
#findings li.warning { --tone: var(--warning); --tint: var(--warning-tint); }
.head {
  display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 10px; align-items: baseline; width: 100%;
  padding: 9px 8px; border: 0; border-radius: 8px; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer;
}
.head:hover, .head[aria-expanded=true] { background: var(--ground); }
.severity { padding: 0 7px; border-radius: 5px; background: var(--tint); color: var(--tone); font-size: 12px; font-weight: 650; line-height: 20px; white-space: nowrap; }
.message { overflow-wrap: anywhere; }
.place { grid-column: 2; color: var(--soft); font-size: 12px; overflow-wrap: anywhere; }
.detail { margin: 2px 8px 14px; }
.excerpt { margin: 0 0 8px; }
figcaption:not(:empty) { padding: 2px 0 4px; color: var(--tone); font-size: 13px; overflow-wrap: anywhere; }
pre {
  margin: 0; padding: 8px 0; overflow: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--ground);
  font: 12.5px/1.7 var(--mono);
}
.line { display: grid; grid-template-columns: 3.2em minmax(0, 1fr); }
.line.marked { background: var(--tint); }
.number { padding-right: 1em; color: var(--soft); text-align: right; user-select: none; }
pre code { padding-right: 1em; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
:not(.line) > code { padding: 1px 4px; border-radius: 4px; background: var(--ground); box-shadow: 0 0 0 1px var(--line); font: .92em var(--mono); }
mark { border-bottom: 2px solid var(--tone); background: none; color: var(--tone); font-weight: 650; }
.note { margin: 6px 0 0; overflow-wrap: anywhere; }
.note b { margin-right: 4px; color: var(--soft); font-size: 12px; font-weight: 650; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 56rem) {
  body { grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); }
  header { gap: 8px 14px; padding: 8px 14px; }
  .controls { margin-left: 0; width: 100%; }
  #toggle { margin-left: auto; }
  aside { width: auto; max-height: 52vh; border-left: 0; border-top: 1px solid var(--line); box-shadow: 0 -6px 24px #0000001a; }
}
`;
