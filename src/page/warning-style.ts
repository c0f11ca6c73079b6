/**
 * Style of the warning's shadow root. `:host` rules are important: page rules must not win.
 * The colours are those of `src/ui/tokens.css`; a test holds them together.
 */
export const warningStyle = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  display: block !important;
  visibility: visible !important;
  opacity: 1 !important;
  width: min(400px, calc(100vw - 16px)) !important;
  max-height: calc(100vh - 16px) !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  transform: none !important;
  filter: none !important;
  clip-path: none !important;
  mask: none !important;
  zoom: 1 !important;
  content-visibility: visible !important;
  pointer-events: auto !important;
  animation: none !important;
  transition: none !important;
  z-index: 2147483647 !important;
  --surface: #ffffff;
  --text: #16232b;
  --text-quiet: #3d4d57;
  --danger: #98261b;
  --danger-soft: #fceeeb;
  --caution: #714700;
  --caution-soft: #fcf2dc;
  --accent: #0b4f67;
  --on-accent: #ffffff;
  --on-verdict: #ffffff;
}
:host([hidden]) { display: none !important; }
.card {
  --verdict: var(--danger);
  --verdict-soft: var(--danger-soft);
  font: 15px/1.45 system-ui, sans-serif;
  color: var(--text);
  background: var(--surface);
  border: 2px solid var(--verdict);
  border-radius: 10px;
  box-shadow: 0 8px 28px rgb(0 0 0 / 28%);
  padding: 14px 16px 12px;
  overflow: auto;
  max-height: calc(100vh - 20px);
  box-sizing: border-box;
  text-align: start;
  overflow-wrap: break-word;
}
/* Lines break between words, not in them. */
.card:lang(ko) { word-break: keep-all; }
.card:lang(ja) { word-break: auto-phrase; }
.card.caution { --verdict: var(--caution); --verdict-soft: var(--caution-soft); }
.head { display: flex; gap: 10px; align-items: flex-start; }
.head svg { flex: none; width: 28px; height: 28px; margin-top: -1px; }
.ground { fill: var(--verdict); }
.sign { fill: none; stroke: var(--on-verdict); stroke-width: 13; stroke-linecap: round; stroke-linejoin: round; }
h2 { font-size: 17px; line-height: 1.3; font-weight: 700; margin: 0; text-wrap: balance; }
p { margin: 8px 0 0; text-wrap: pretty; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
button {
  font: inherit;
  font-weight: 600;
  min-height: 36px;
  padding: 6px 14px;
  border-radius: 10px;
  border: 1px solid transparent;
  cursor: pointer;
}
button.leave { background: var(--accent); color: var(--on-accent); }
button.quiet { background: transparent; color: var(--accent); border-color: currentcolor; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
ul { margin: 10px 0 0; padding: 10px 12px; list-style: none; background: var(--verdict-soft); border-radius: 10px; }
li + li { margin-top: 8px; }
ul.asked { margin-top: 6px; padding: 8px 12px; padding-inline-start: 30px; list-style: disc; background: none; border: 1px solid var(--verdict); }
ul.asked li + li { margin-top: 4px; }
/* The page's own words run as they run there; Chromium knows the value by another name. */
q { unicode-bidi: plaintext; text-align: -webkit-match-parent; text-align: match-parent; }
q { display: block; color: var(--text-quiet); font-size: 13px; overflow-wrap: anywhere; quotes: "“" "”"; }
.speaker { color: var(--text-quiet); font-size: 12.5px; margin-top: 10px; }
@media (prefers-color-scheme: dark) {
  :host {
    --surface: #18222a;
    --text: #e9eff2;
    --text-quiet: #bac8d0;
    --danger: #ffb4a8;
    --danger-soft: #3a1e1a;
    --caution: #f3cf86;
    --caution-soft: #342a12;
    --accent: #8fd4e6;
    --on-accent: #06222c;
    --on-verdict: #16130f;
  }
}
@media (forced-colors: active) {
  .card { border-color: CanvasText; }
  button { border-color: ButtonBorder; }
}
`;
