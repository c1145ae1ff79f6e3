import '#elements/plan-self-check.ts';
