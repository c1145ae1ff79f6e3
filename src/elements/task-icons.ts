import { addIcons } from './icons.ts';
import { taskDrawings } from './task-drawings.ts';

addIcons(taskDrawings);
