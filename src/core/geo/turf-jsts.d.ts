/** What Turf buffers with, as far as it is used here: plane geometry in, plane geometry out. */
declare module '@turf/jsts' {
  interface Shape {
    readonly brand: 'jsts';
  }
  interface Jsts {
    readonly GeoJSONReader: new () => { read(geometry: GeoJSON.Geometry): Shape };
    readonly GeoJSONWriter: new () => { write(shape: Shape): GeoJSON.Geometry };
    readonly BufferOp: { bufferOp(shape: Shape, distance: number, sidesOfQuarter: number): Shape };
  }
  const jsts: Jsts;
  export = jsts;
}
