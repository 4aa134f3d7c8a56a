import { makeStyles } from '@material-ui/core/styles';
import type { ReasonStep } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useEvidence } from '../evidence/EvidenceScope';
import { ShownObjectView } from '../evidence/ShownObjectView';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { CopyLine } from './CopyLine';
import { Disclosure } from './Disclosure';

const useStyles = makeStyles(theme => ({
  subtle: {
    color: theme.palette.textSubtle,
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
}));

/** Where a statement can be checked. */
export type Check = Pick<ReasonStep, 'object' | 'field' | 'kubectl'>;

/** Whether there is anything by which the statement can be checked. */
export function canBeChecked({ object, field, kubectl }: Check): boolean {
  return Boolean(object || field || kubectl);
}

/** The object and field that show it, the line to run, and the object itself. */
export function CheckIt({ check }: { check: Check }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const evidence = useEvidence();
  const { object, field, kubectl } = check;
  const said = [
    object &&
      `${object.kind} ${object.namespace ? `${object.namespace}/` : ''}${object.name}`,
    field && t('asked.field', { field }),
  ].filter(Boolean);
  return (
    <>
      {said.length > 0 && (
        <div className={classes.subtle}>{said.join(' · ')}</div>
      )}
      {kubectl && <CopyLine text={kubectl} />}
      {object && evidence && (
        <Disclosure label={t('evidence.show', object)}>
          <ShownObjectView evidence={evidence} object={object} />
        </Disclosure>
      )}
    </>
  );
}
