import { FormField, FormRoot } from '@angular/forms/signals';
import { Checkbox } from './checkbox';
import { Checkboxes } from './checkboxes';
import { DateField } from './date-field';
import { ErrorSummary } from './error-summary';
import { NumberField } from './number-field';
import { Radios } from './radios';
import { SelectField } from './select-field';
import { TextField } from './text-field';
import { Textarea } from './textarea';

/** Everything a form page imports: `imports: [FIELDS]`. */
export const FIELDS = [
  Checkbox,
  Checkboxes,
  DateField,
  ErrorSummary,
  FormField,
  FormRoot,
  NumberField,
  Radios,
  SelectField,
  TextField,
  Textarea,
] as const;
