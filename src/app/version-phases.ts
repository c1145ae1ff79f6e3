/** Says that the two phases of the zones themselves are compared. */
export const PHASES = 'phases';
