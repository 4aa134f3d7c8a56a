import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useEffect, useRef, useState } from 'react';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { useLanguage } from '../../../translation/useLanguage';
import type { RevisionLook } from '../parts/useRevisionLook';
import { axisTop, layerPaths, timeTicks, type ChartFrame } from './chartShapes';
import type { StackedHistory } from './stackHistory';

const height = 190;
/** Room for the figures at the start and for the days below. */
const margin = { start: 48, end: 12, top: 10, bottom: 22 };
/** Before the browser said how wide the chart is. */
const assumedWidth = 640;

const useStyles = makeStyles(theme => ({
  // Time runs from left to right in charts of every language.
  chart: { display: 'block', width: '100%', height, direction: 'ltr' },
  axis: {
    fontSize: 11,
    fontVariantNumeric: 'tabular-nums',
    fill: theme.palette.textSubtle,
  },
}));

/** The width of an element, kept current. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(assumedWidth);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setWidth(element.clientWidth || assumedWidth);
    measure();
    if (!('ResizeObserver' in window)) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

function Grid(props: { frame: ChartFrame; top: number; language: string }) {
  const classes = useStyles();
  const { palette } = useTheme();
  const { frame, top, language } = props;
  const number = new Intl.NumberFormat(language);
  return (
    <g className={classes.axis}>
      {[0, top / 2, top].map(pods => (
        <g key={pods}>
          <line
            x1={frame.left}
            x2={frame.right}
            y1={frame.y(pods)}
            y2={frame.y(pods)}
            stroke={palette.divider}
          />
          <text x={frame.left - 8} y={frame.y(pods) + 4} textAnchor="end">
            {number.format(pods)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The first and the last time stay within the chart. */
function anchorOf(index: number, last: number): 'start' | 'middle' | 'end' {
  if (index === 0) return 'start';
  return index === last ? 'end' : 'middle';
}

function Times(props: {
  frame: ChartFrame;
  ticks: readonly number[];
  format: Intl.DateTimeFormat;
}) {
  const classes = useStyles();
  const { frame, ticks, format } = props;
  return (
    <g className={classes.axis}>
      {ticks.map((at, index) => (
        <text
          key={at}
          x={frame.x(at)}
          y={height - 6}
          textAnchor={anchorOf(index, ticks.length - 1)}
        >
          {format.format(at)}
        </text>
      ))}
    </g>
  );
}

const dayMs = 24 * 3_600_000;

/** As fine as what is drawn: a portal that is young has a short history, however much was asked for. */
function timeFormat(language: string, span: number): Intl.DateTimeFormat {
  if (span > 3 * dayMs) {
    return new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'short',
    });
  }
  return new Intl.DateTimeFormat(language, {
    ...(span > dayMs && { weekday: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
    ...(span < 600_000 && { second: '2-digit' }),
  });
}

/** Pods by revision over time. What it shows stands beside it as text, and in a table. */
export function HistoryChart(props: {
  history: StackedHistory;
  look: RevisionLook;
}) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useMeshTranslation();
  const language = useLanguage();
  const { ref, width } = useWidth();
  const { history, look } = props;
  const { samples } = history;
  const from = samples[0].at;
  const to = samples[samples.length - 1].at;
  const top = axisTop(history.most);
  const left = margin.start;
  const right = Math.max(left + 1, width - margin.end);
  const bottom = height - margin.bottom;
  const frame: ChartFrame = {
    left,
    right,
    x: at => left + ((at - from) / Math.max(1, to - from)) * (right - left),
    y: pods => bottom - (pods / top) * (bottom - margin.top),
  };
  const time = timeFormat(language, to - from);
  return (
    <div ref={ref}>
      <svg
        className={classes.chart}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('fleet.history.chart', {
          from: time.format(from),
          to: time.format(to),
        })}
      >
        <Grid frame={frame} top={top} language={language} />
        {history.series.map(({ revision }, index) => (
          <path
            key={revision ?? ''}
            d={layerPaths(history.runs, index, frame)}
            fill={look.hueOf(revision, theme)}
            stroke={theme.palette.background.paper}
            strokeWidth={0.75}
          />
        ))}
        <Times frame={frame} ticks={timeTicks(from, to)} format={time} />
      </svg>
    </div>
  );
}
