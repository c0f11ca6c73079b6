/** Style of the warning's shadow root. `:host` rules are important: page rules must not win. */
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
  --ink: #16202b;
  --quiet: #44505c;
  --line: #b3261e;
  --tint: #fdecea;
  --accent: #0b5a63;
  --on-accent: #ffffff;
}
:host([hidden]) { display: none !important; }
.card {
  font: 15px/1.45 system-ui, sans-serif;
  color: var(--ink);
  background: var(--surface);
  border: 2px solid var(--line);
  border-radius: 12px;
  box-shadow: 0 8px 28px rgb(0 0 0 / 28%);
  padding: 14px 16px 12px;
  overflow: auto;
  max-height: calc(100vh - 20px);
  box-sizing: border-box;
  text-align: start;
}
.card.caution { --line: #8a5a00; --tint: #fff4dc; }
.head { display: flex; gap: 10px; align-items: flex-start; }
.head svg { flex: none; width: 26px; height: 26px; margin-top: 1px; color: var(--line); }
h2 { font-size: 17px; line-height: 1.3; font-weight: 700; margin: 0; }
p { margin: 8px 0 0; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
button {
  font: inherit;
  font-weight: 600;
  min-height: 36px;
  padding: 6px 14px;
  border-radius: 8px;
  border: 1.5px solid transparent;
  cursor: pointer;
}
button.leave { background: var(--accent); color: var(--on-accent); }
button.quiet { background: transparent; color: var(--accent); border-color: currentcolor; }
button:focus-visible { outline: 3px solid #ffb454; outline-offset: 2px; }
ul { margin: 10px 0 0; padding: 10px 12px; list-style: none; background: var(--tint); border-radius: 8px; }
li + li { margin-top: 8px; }
ul.asked { margin-top: 6px; padding: 8px 12px 8px 30px; list-style: disc; background: none; border: 1px solid var(--line); }
ul.asked li + li { margin-top: 4px; }
q { display: block; color: var(--quiet); font-size: 13px; overflow-wrap: anywhere; quotes: "“" "”"; }
.speaker { color: var(--quiet); font-size: 12.5px; margin-top: 10px; }
@media (prefers-color-scheme: dark) {
  :host {
    --surface: #1a222b;
    --ink: #f1f4f6;
    --quiet: #bac4cd;
    --line: #ff8a80;
    --tint: #3a2223;
    --accent: #7fd6df;
    --on-accent: #06262a;
  }
  .card.caution { --line: #ffc464; --tint: #362b15; }
}
@media (forced-colors: active) {
  .card { border-color: CanvasText; }
  button { border-color: ButtonBorder; }
}
`;
