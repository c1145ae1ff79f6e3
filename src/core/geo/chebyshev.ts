/** Coefficients of the Chebyshev polynomials T₀ … T_degree by power. */
export function chebyshevPowers(degree: number): number[][] {
  const powers = [[1], [0, 1]];
  for (let k = 2; k <= degree; k++) {
    const next = [0, ...powers[k - 1]!.map((value) => 2 * value)];
    powers[k - 2]!.forEach((value, i) => {
      next[i]! -= value;
    });
    powers.push(next);
  }
  return powers.slice(0, degree + 1);
}

/** The n Chebyshev nodes of −1 … 1, descending. */
export const chebyshevNodes = (n: number): number[] =>
  Array.from({ length: n }, (_, i) => Math.cos((Math.PI * (i + 0.5)) / n));

/**
 * The polynomial of a degree that meets a smooth function at the Chebyshev nodes of an interval about 0.
 *
 * @param half half the width of the interval
 * @returns coefficients by power, the constant first
 */
export function fittedPolynomial(f: (t: number) => number, half: number, degree: number): number[] {
  const count = degree + 1;
  const values = chebyshevNodes(count).map((node) => f(node * half));
  const sums = new Array<number>(count).fill(0);
  chebyshevPowers(degree).forEach((powers, k) => {
    const sum = values.reduce(
      (all, value, i) => all + value * Math.cos((Math.PI * k * (i + 0.5)) / count),
      0,
    );
    const share = (sum * (k > 0 ? 2 : 1)) / count;
    powers.forEach((power, i) => {
      sums[i]! += share * power;
    });
  });
  return sums.map((sum, i) => sum / half ** i);
}
