// Several lines to fill in: the name above, below it what is wrong, a line each.

import { useId } from 'preact/hooks';

type LongFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly sample?: string;
  readonly faults: readonly string[];
  readonly onChange: (value: string) => void;
};

export const LongField = ({ label, value, rows, sample = '', faults, onChange }: LongFieldProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="text"
        rows={rows}
        spellcheck={false}
        placeholder={sample}
        value={value}
        aria-invalid={faults.length > 0}
        aria-describedby={`${id}-faults`}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <ul id={`${id}-faults`} class="fault" role="status">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
};
