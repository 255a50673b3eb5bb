// One line to fill in, its name above, what is wrong with it below.

import { useId } from 'preact/hooks';
import { takeFocus } from '../focus.ts';

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly fault: string;
  readonly onChange: (value: string) => void;
  /** Takes the focus when the form appears. */
  readonly first?: boolean;
};

export const Field = ({ label, value, fault, onChange, first = false }: FieldProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...(first ? { ref: takeFocus } : {})}
        id={id}
        type="text"
        autocomplete="off"
        value={value}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p id={`${id}-fault`} class="fault" role="status">
        {fault}
      </p>
    </div>
  );
};
