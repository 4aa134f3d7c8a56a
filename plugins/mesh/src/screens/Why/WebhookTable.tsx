import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import type { ExplainedWebhook } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useState } from 'react';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { ListTable } from '../Fleet/parts/ListTable';
import { OpenRow } from '../Fleet/parts/OpenRow';
import { stepTones } from './signTones';
import { WebhookEntries } from './WebhookEntries';

const columns = ['configuration', 'serves', 'result'] as const;

const useStyles = makeStyles({
  name: { fontFamily: 'monospace', overflowWrap: 'anywhere' },
});

function Serves({ webhook: { tag, revision } }: { webhook: ExplainedWebhook }) {
  const { t } = useMeshTranslation();
  const served =
    revision === null
      ? t('fleet.notKnown')
      : t('phrase.revision', { name: revision });
  return (
    <>
      {tag === null ? served : `${t('phrase.tag', { name: tag })} → ${served}`}
    </>
  );
}

function WebhookRow({ webhook }: { webhook: ExplainedWebhook }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { name } = webhook;
  return (
    <OpenRow
      className=""
      open={open}
      onToggle={() => setOpen(!open)}
      label={t(open ? 'why.hideWebhook' : 'why.showWebhook', { name })}
      columns={columns.length}
      head={<span className={classes.name}>{name}</span>}
      cells={
        <>
          <TableCell>
            <Serves webhook={webhook} />
          </TableCell>
          <TableCell>
            <Sign
              tone={stepTones[webhook.sign]}
              word={say(webhook.says)}
              wraps
            />
          </TableCell>
        </>
      }
      detail={<WebhookEntries webhook={webhook} />}
    />
  );
}

/** Webhook configurations in the order in which the API server calls them; a row opens to its entries. */
export function WebhookTable(props: {
  caption: string;
  webhooks: readonly ExplainedWebhook[];
}) {
  const { t } = useMeshTranslation();
  return (
    <ListTable
      caption={props.caption}
      columns={columns.map(column => ({ label: t(`why.column.${column}`) }))}
    >
      {props.webhooks.map(webhook => (
        <WebhookRow key={webhook.name} webhook={webhook} />
      ))}
    </ListTable>
  );
}
