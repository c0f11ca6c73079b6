import type { Driver, Tab } from '../../../src/build/browser/driver.ts';

export type Colour = [red: number, green: number, blue: number];

/** Colour management may shift a channel by a step or two. */
const TOLERANCE = 6;

/** Reads pixels of screenshots in a blank page of the browser itself. */
export class PixelReader {
  readonly #blank: Tab;

  private constructor(blank: Tab) {
    this.#blank = blank;
  }

  static async open(driver: Driver, blankUrl: string): Promise<PixelReader> {
    const blank = await driver.newTab();
    await blank.goto(blankUrl);
    return new PixelReader(blank);
  }

  /** The colour that is drawn at a point of the viewport, in CSS pixels. */
  async at(tab: Tab, { x, y }: { x: number; y: number }): Promise<Colour> {
    const png = (await tab.screenshot()).toString('base64');
    return await this.#blank.evaluate<Colour>(`(async () => {
      const bytes = Uint8Array.from(atob('${png}'), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      return [...context.getImageData(${Math.round(x)}, ${Math.round(y)}, 1, 1).data].slice(0, 3);
    })()`);
  }
}

export function isColour(seen: Colour, wanted: Colour): boolean {
  return seen.every((channel, index) => Math.abs(channel - (wanted[index] ?? 0)) <= TOLERANCE);
}
