// Levels per group as stacked bars with the numbers inside. A screen reader gets the sentence instead of the picture.

import { useId } from 'preact/hooks';
import type { LevelBar } from '../../domain/sidebar.ts';
import { barInWords, LEGEND, SEGMENTS, type Segment } from '../../messages/level-bar-texts.ts';
import { type Piece, pieces } from './segments.ts';

type Paint = { readonly fill: string; readonly ink: string };

const PAINTS: Readonly<Record<Segment, Paint>> = {
  HTXS: { fill: '#0F6B5E', ink: '#FFF' },
  HTT: { fill: '#93CBBF', ink: '#1F1F1F' },
  HT: { fill: '#D9EEE9', ink: '#1F1F1F' },
  KHT: { fill: '#5F1111', ink: '#FFF' },
  KDG: { fill: '', ink: '#1F1F1F' },
  missing: { fill: '#FFF', ink: '#50545A' },
};

const OUTLINE = '#50545A';

const Hatch = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" fill="#FFF" />
      <rect width="1.2" height="5" fill="#80868B" />
    </pattern>
  </defs>
);

const PieceBox = ({ piece, hatch }: { readonly piece: Piece; readonly hatch: string }) => {
  const { segment, count, x, width } = piece;
  const { fill, ink } = PAINTS[segment];
  const middle = x + width / 2;
  const plate = 5 * String(count).length + 4;
  return (
    <>
      <rect x={x} y="1" width={width} height="16" fill={fill === '' ? `url(#${hatch})` : fill} stroke={OUTLINE} />
      {fill === '' && <rect x={middle - plate / 2} y="3" width={plate} height="12" fill="#FFF" />}
      <text x={middle} y="13.2" fill={ink}>
        {count}
      </text>
    </>
  );
};

const Bar = ({ level }: { readonly level: LevelBar }) => {
  const hatch = `hatch${useId()}`;
  return (
    <svg class="stack" role="img" aria-label={barInWords(level)} viewBox="0 0 276 18">
      <Hatch id={hatch} />
      {pieces(level.counts).map((piece) => (
        <PieceBox key={piece.segment} piece={piece} hatch={hatch} />
      ))}
    </svg>
  );
};

export const LevelBars = ({ levels }: { readonly levels: readonly LevelBar[] }) => (
  <>
    {levels.map((level) => (
      <div key={level.name} class="group">
        <div class="row" aria-hidden="true">
          <span>{level.name}</span>
          <span class={level.over ? 'end over' : 'end'}>{level.places}</span>
        </div>
        <Bar level={level} />
      </div>
    ))}
  </>
);

/** Only what the bars show: the levels always, the other two where they occur. */
export const Legend = ({ levels }: { readonly levels: readonly LevelBar[] }) => {
  const occurs = (segment: Segment): boolean =>
    (segment !== 'KDG' && segment !== 'missing') || levels.some(({ counts }) => counts[segment] > 0);
  return (
    <div class="legend" aria-hidden="true">
      {SEGMENTS.filter(occurs).map((segment) => (
        <span key={segment}>
          <i class={`key ${segment}`} />
          {LEGEND[segment]}
        </span>
      ))}
    </div>
  );
};
