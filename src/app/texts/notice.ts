const vi = {};

export const notice: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en: {} };
