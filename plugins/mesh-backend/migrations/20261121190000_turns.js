// @ts-check

/**
 * Adds only, so that the release before goes on beside this one. What is under way already has had its turn.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('mesh_migrations', table => {
    table.bigInteger('turn_at').nullable();
  });
  await knex('mesh_migrations')
    .whereNot({ phase: 'waiting' })
    .update({ turn_at: knex.ref('created_at') });
  await knex.schema.createTable('mesh_turns', table => {
    table.integer('id').primary();
    table.integer('given').notNullable();
  });
  await knex('mesh_turns').insert({ id: 1, given: 0 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('mesh_turns');
  await knex.schema.alterTable('mesh_migrations', table => {
    table.dropColumn('turn_at');
  });
};
