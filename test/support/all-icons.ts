import '#elements/task-icons.ts';
