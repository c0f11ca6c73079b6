import type { ReasonView, WarningView } from '../messaging/views.ts';
import { guardWarning } from './guard.ts';
import { leavePage } from './leave.ts';
import { send } from './runtime.ts';
import { drawWarning, type Side, type Warning } from './warning.ts';

/** False only in the build that the hostile tests compare with. */
declare const __FAVEGUARD_GUARD__: boolean;

/** The place of the one warning of a document. */
export class WarningPlace {
  readonly #document: Document;
  readonly #side: Side;
  readonly #leave: () => void;
  #warning: Warning | undefined;
  #endGuard = () => {};
  #hidden = false;

  /** @param leave what its Leave button does */
  constructor(document: Document, side: Side, leave = () => leavePage(document)) {
    this.#document = document;
    this.#side = side;
    this.#leave = leave;
  }

  /** Follows a control that the page has drawn anew. */
  moveTo(control: Element): void {
    this.#warning?.moveTo(control);
  }

  /** Says more of why there is a warning. */
  explain(reasons: readonly ReasonView[]): void {
    this.#warning?.explain(reasons);
  }

  /** Shows a warning at a control in place of the one before. Once hidden, it stays hidden. */
  warn(view: WarningView, control: Element | undefined): void {
    // Without a control a caution on a page is badge, title and popup only; on a prompt it is not.
    const isQuiet = control === undefined && view.verdict === 'caution' && this.#side === 'above';
    if (this.#hidden || isQuiet) return;
    this.#endGuard();
    const wasOpen = this.#warning?.isOpen() ?? false;
    this.#warning?.remove();
    const warning = drawWarning(
      this.#document,
      view,
      control,
      this.#side,
      () => {
        this.#hidden = true;
        this.#endGuard();
      },
      this.#leave,
    );
    this.#warning = warning;
    // Who was reading the reasons goes on reading.
    if (wasOpen) warning.toggle();
    if (__FAVEGUARD_GUARD__) {
      this.#endGuard = guardWarning(warning, () => void send({ type: 'page:beaten' }));
    }
  }
}
