import '#app/english-text.ts';
import '#app/task-text.ts';
