// The bar of what is done.

type MeterProps = { readonly done: number; readonly total: number; readonly label: string };

export const Meter = ({ done, total, label }: MeterProps) => (
  <div class="bar" role="progressbar" aria-valuemin={0} aria-valuenow={done} aria-valuemax={total} aria-label={label}>
    <i style={{ width: `${total === 0 ? 100 : (100 * done) / total}%` }} />
  </div>
);
