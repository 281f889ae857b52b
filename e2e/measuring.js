// A JavaScript module of the app of test_pages.py: it draws, calls back, keeps a promise and fails.
import { ink } from "./ink.js";

export class Ruler {
  constructor(element) {
    this.element = element;
  }

  mark(widths, done) {
    this.element.style.outlineColor = ink;
    done(widths.reduce((sum, width) => sum + width, 0), this.element.id);
    return widths.length;
  }
}

export async function settled(value) {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return { value, half: value / 2 };
}

export function tooFar() {
  throw new RangeError("too far");
}
