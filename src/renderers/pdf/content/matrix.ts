// Where things are drawn: matrices of six numbers (ISO 32000-1, 8.3.3).

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  return [
    inner[0] * outer[0] + inner[1] * outer[2],
    inner[0] * outer[1] + inner[1] * outer[3],
    inner[2] * outer[0] + inner[3] * outer[2],
    inner[2] * outer[1] + inner[3] * outer[3],
    inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
    inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
  ];
}

/** Six numbers as a matrix; throws where there are not six. */
export function matrixFrom(values: readonly unknown[]): Matrix {
  const at = (index: number): number => Number(values[index]);
  const matrix = [at(0), at(1), at(2), at(3), at(4), at(5)] as const;
  if (matrix.some(Number.isNaN)) throw new Error('a matrix of six numbers expected');
  return matrix;
}

/** The six numbers before an operator as a matrix; throws where there are not six. */
export function matrixOf(operation: string): Matrix {
  return matrixFrom(operation.split(' '));
}

/** Left, bottom, right and top. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** The box around the unit square: what a picture covers. */
export function unitBox(matrix: Matrix): Box {
  const [a, b, c, d, e, f] = matrix;
  const x = [e, e + a, e + c, e + a + c];
  const y = [f, f + b, f + d, f + b + d];
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

/** Its width by its height. */
export function sizeOf([left, bottom, right, top]: Box): number {
  return (right - left) * (top - bottom);
}

/** The box around both. */
export function around(first: Box | undefined, second: Box): Box {
  if (!first) return second;
  return [
    Math.min(first[0], second[0]),
    Math.min(first[1], second[1]),
    Math.max(first[2], second[2]),
    Math.max(first[3], second[3]),
  ];
}
