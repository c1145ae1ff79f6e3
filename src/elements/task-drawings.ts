import arrowDown from 'lucide-static/icons/arrow-down.svg?raw';
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import arrowUpDown from 'lucide-static/icons/arrow-up-down.svg?raw';
import badgeCheck from 'lucide-static/icons/badge-check.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import circleQuestionMark from 'lucide-static/icons/circle-question-mark.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import eye from 'lucide-static/icons/eye.svg?raw';
import eyeOff from 'lucide-static/icons/eye-off.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import newspaper from 'lucide-static/icons/newspaper.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import pencilRuler from 'lucide-static/icons/pencil-ruler.svg?raw';
import pentagon from 'lucide-static/icons/pentagon.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import rotateCcw from 'lucide-static/icons/rotate-ccw.svg?raw';
import ruler from 'lucide-static/icons/ruler.svg?raw';
import trash2 from 'lucide-static/icons/trash-2.svg?raw';
import undo2 from 'lucide-static/icons/undo-2.svg?raw';

/** The drawings of lucide (ISC) that only tasks use, by lucide's own names. */
export const taskDrawings = {
  'arrow-down': arrowDown,
  'arrow-up': arrowUp,
  'arrow-up-down': arrowUpDown,
  'badge-check': badgeCheck,
  check,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-check': circleCheck,
  'circle-question-mark': circleQuestionMark,
  copy,
  download,
  eye,
  'eye-off': eyeOff,
  history,
  info,
  link,
  newspaper,
  pencil,
  'pencil-ruler': pencilRuler,
  pentagon,
  printer,
  'rotate-ccw': rotateCcw,
  ruler,
  'trash-2': trash2,
  'undo-2': undo2,
} as const;
