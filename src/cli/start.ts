import { enableCompileCache } from 'node:module';

// the second start of a machine finds the program compiled: a quarter of a second less
enableCompileCache?.();
await import('./atlas.ts');
