// One line to fill in, its name above, what is wrong with it below.

import { useId } from 'preact/hooks';

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly fault: string;
  readonly onChange: (value: string) => void;
  /** Takes the focus when the form appears. */
  readonly first?: boolean;
};

const takeFocus = (input: HTMLInputElement | null): void => input?.focus();

export const Field = ({ label, value, fault, onChange, first = false }: FieldProps) => {
  const id = useId();
  return (
    <label class="field">
      <span>{label}</span>
      <input
        {...(first ? { ref: takeFocus } : {})}
        type="text"
        autocomplete="off"
        value={value}
        aria-invalid={fault !== ''}
        aria-describedby={id}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <span id={id} class="fault" role="status">
        {fault}
      </span>
    </label>
  );
};
