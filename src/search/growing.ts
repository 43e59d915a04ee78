/** A list of whole numbers whose length is not known before: four bytes to a number, and nothing to collect. */
export interface Growing {
  readonly length: number;
  push(value: number): void;
  done(): Int32Array;
}

export function growing(): Growing {
  let values = new Int32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    done: () => values.slice(0, length),
  };
}
