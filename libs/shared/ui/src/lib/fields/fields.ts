import { FormField, FormRoot } from '@angular/forms/signals';
import { Checkbox } from './checkbox';
import { Checkboxes } from './checkboxes';
import { ComboboxField } from './combobox-field';
import { DateField } from './date-field';
import { ErrorSummary } from './error-summary';
import { FilePicker } from './file-picker';
import { NumberField } from './number-field';
import { Radios } from './radios';
import { SelectField } from './select-field';
import { TextField } from './text-field';
import { Textarea } from './textarea';

/** Everything a form page imports: `imports: [FIELDS]`. */
export const FIELDS = [
  Checkbox,
  Checkboxes,
  ComboboxField,
  DateField,
  ErrorSummary,
  FilePicker,
  FormField,
  FormRoot,
  NumberField,
  Radios,
  SelectField,
  TextField,
  Textarea,
] as const;
