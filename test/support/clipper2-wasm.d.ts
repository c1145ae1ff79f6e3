/** What the bench uses of clipper2-wasm, whose ES module is not declared. */
declare module 'clipper2-wasm/dist/es/clipper2z.js' {
  interface Deletable {
    delete(): void;
  }
  interface Paths64 extends Deletable {
    push_back(path: unknown): void;
  }
  interface Clipper2 {
    readonly Paths64: new () => Paths64;
    readonly FillRule: { readonly EvenOdd: unknown };
    MakePath64(coordinates: readonly bigint[]): unknown;
    Intersect64(subjects: Paths64, clips: Paths64, rule: unknown): Paths64;
  }
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default function load(options: { readonly wasmBinary: Uint8Array }): Promise<Clipper2>;
}
