import type { WarningView } from '../messaging/views.ts';
import { guardWarning } from './guard.ts';
import { send } from './runtime.ts';
import { drawWarning, type Side, type Warning } from './warning.ts';

/** False only in the build that the hostile tests compare with. */
declare const __FAVEGUARD_GUARD__: boolean;

/** The place of the one warning of a document. */
export class WarningPlace {
  readonly #document: Document;
  readonly #side: Side;
  #warning: Warning | undefined;
  #endGuard = () => {};
  #hidden = false;

  constructor(document: Document, side: Side) {
    this.#document = document;
    this.#side = side;
  }

  /** Follows a control that the page has drawn anew. */
  moveTo(control: Element): void {
    this.#warning?.moveTo(control);
  }

  /** Shows a warning at a control in place of the one before. Once hidden, it stays hidden. */
  warn(view: WarningView, control: Element | undefined): void {
    // Without a control a caution is badge, title and popup only.
    if (this.#hidden || (control === undefined && view.verdict === 'caution')) return;
    this.#endGuard();
    this.#warning?.remove();
    const warning = drawWarning(this.#document, view, control, this.#side, () => {
      this.#hidden = true;
      this.#endGuard();
    });
    this.#warning = warning;
    if (__FAVEGUARD_GUARD__) {
      this.#endGuard = guardWarning(warning, () => void send({ type: 'page:beaten' }));
    }
  }
}
