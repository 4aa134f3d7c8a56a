import { makeStyles } from '@material-ui/core/styles';
import type {
  ExplainedLabel,
  Explanation,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ActionButton } from '../../components/ActionButton';
import { CopyLine } from '../../components/CopyLine';
import { Panel } from '../../components/Panel';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useListStyles } from '../Fleet/parts/useListStyles';

const useStyles = makeStyles(theme => ({
  part: {
    display: 'grid',
    gap: theme.spacing(1.5),
    justifyItems: 'start',
  },
}));

/** What is assumed, beside what is; and the line that would make it true. */
export function AssumedPart(props: {
  explanation: Explanation;
  onForget: () => void;
}) {
  const classes = useStyles();
  const list = useListStyles();
  const { t } = useMeshTranslation();
  const { labels, toMakeItSo } = props.explanation;
  const assumed = (labels.state === 'known' ? labels.value : []).filter(
    label => label.assumed,
  );
  const valueOf = (value: ExplainedLabel['value'], otherwise: string) =>
    value === '' ? t('why.empty') : (value ?? otherwise);
  return (
    <Panel title={t('why.assumed')}>
      <div className={classes.part}>
        <span>{t('why.assumedWhat')}</span>
        <ul className={list.plain}>
          {assumed.map(label => (
            <li key={`${label.place} ${label.key}`}>
              {t('why.assumedChange', {
                place: t(`why.place.${label.place}`),
                key: label.key,
                from: valueOf(label.live, t('labels.none')),
                to: valueOf(label.value, t('labels.removed')),
              })}
            </li>
          ))}
          {assumed.length === 0 && <li>{t('why.assumedNothing')}</li>}
        </ul>
        {toMakeItSo.length > 0 && (
          <>
            <span>{t('why.toMakeItSo')}</span>
            {toMakeItSo.map(line => (
              <CopyLine key={line} text={line} />
            ))}
          </>
        )}
        <ActionButton label={t('why.forget')} onClick={props.onForget} />
      </div>
    </Panel>
  );
}
