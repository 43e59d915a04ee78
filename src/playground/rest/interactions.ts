import {
  awaitingCallback,
  byWebhookToken,
  deleteAnswer,
  editAnswer,
  followUp,
  respond,
  webhookMessage,
} from '../interactions.ts';
import { ALL_INTENTS, messageJson } from '../message-payloads.ts';
import type { Interaction, Message } from '../model.ts';
import type { Json } from '../payloads.ts';
import { readCallback } from '../validation/callbacks.ts';
import { FLAG, readEdit, readMessage } from '../validation/messages.ts';
import type { World } from '../world.ts';
import type { RestApp } from './contract.ts';

/** First responses, and the webhook that each interaction opens for what comes after. */
export function interactionRoutes(app: RestApp, world: World): void {
  const json = (message: Message) => messageJson(world, message, ALL_INTENTS);

  app.post('/api/v10/interactions/:id/:token/callback', (c) => {
    const interaction = awaitingCallback(world, c.req.param('id'), c.req.param('token'));
    const callback = readCallback(interaction.type, c.get('body'));
    respond(world, interaction, callback);
    if (c.req.query('with_response') !== 'true') return c.body(null, 204);
    return c.json(callbackJson(world, interaction, callback.type));
  });

  const webhook = '/api/v10/webhooks/:app/:token';
  app.post(webhook, (c) => {
    const interaction = byWebhookToken(world, c.req.param('app'), c.req.param('token'));
    return c.json(json(followUp(world, interaction, readMessage(c.get('body')))));
  });
  app.get(`${webhook}/messages/:message`, (c) => {
    const interaction = byWebhookToken(world, c.req.param('app'), c.req.param('token'));
    return c.json(json(webhookMessage(world, interaction, c.req.param('message'))));
  });
  app.patch(`${webhook}/messages/:message`, (c) => {
    const interaction = byWebhookToken(world, c.req.param('app'), c.req.param('token'));
    const message = webhookMessage(world, interaction, c.req.param('message'));
    return c.json(json(editAnswer(world, interaction, message, readEdit(c.get('body')))));
  });
  app.delete(`${webhook}/messages/:message`, (c) => {
    const interaction = byWebhookToken(world, c.req.param('app'), c.req.param('token'));
    deleteAnswer(world, interaction, webhookMessage(world, interaction, c.req.param('message')));
    return c.body(null, 204);
  });
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object */
function callbackJson(world: World, interaction: Interaction, type: number): Json {
  const message = interaction.originalId === null ? undefined : world.messages.get(interaction.originalId);
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: (message.flags & FLAG.Loading) !== 0,
            response_message_ephemeral: message.onlyFor !== null,
          }
        : {}),
      channel_id: interaction.channelId,
      guild_id: world.channels.get(interaction.channelId)?.guildId ?? null,
    },
    resource: {
      type,
      ...(message ? { message: messageJson(world, message, ALL_INTENTS) } : {}),
    },
  };
}
