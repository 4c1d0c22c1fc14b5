ALTER TABLE `facility_state` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `org_unit_change` ADD `old_name` text;--> statement-breakpoint
ALTER TABLE `org_unit_change` ADD `new_name` text;--> statement-breakpoint
ALTER TABLE `post` ADD `state_since` text;--> statement-breakpoint
ALTER TABLE `post` ADD `state_reason` text;--> statement-breakpoint
CREATE INDEX `posting_post` ON `posting` (`post_id`) WHERE "posting"."post_id" is not null;