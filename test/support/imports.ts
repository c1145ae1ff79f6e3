/** One import or export from elsewhere. */
interface Import {
  readonly spec: string;
  readonly typeOnly: boolean;
}

/** What a file imports, static and dynamic. */
export const importsOf = (text: string): Import[] =>
  [
    ...text.matchAll(
      /(import|export)(\s+type)?\b[^;'"]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g,
    ),
  ].map((m) => ({
    spec: m[3] ?? m[4] ?? '',
    typeOnly: m[2] !== undefined,
  }));
