// @ts-check

/**
 * Adds only, so that the release before goes on beside this one.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('mesh_history', table => {
    table.string('cluster', 253).notNullable();
    table.bigInteger('at').notNullable();
    table.text('runs').notNullable();
    table.primary(['cluster', 'at']);
    table.index(['at'], 'mesh_history_at');
  });
  await knex.schema.alterTable('mesh_migrations', table => {
    table.bigInteger('details_removed_at').nullable();
    table.index(['finished_at'], 'mesh_migrations_finished');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('mesh_migrations', table => {
    table.dropIndex(['finished_at'], 'mesh_migrations_finished');
    table.dropColumn('details_removed_at');
  });
  await knex.schema.dropTable('mesh_history');
};
