import '#elements/plan-report-page.ts';
