const vi = {};

export const shell: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en: {} };
