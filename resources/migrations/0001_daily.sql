CREATE TABLE `collection_batch` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`owner_office` text NOT NULL,
	`name` text NOT NULL,
	`printed_on` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collection_batch_uid_unique` ON `collection_batch` (`uid`);--> statement-breakpoint
CREATE TABLE `collection_sheet` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`batch_id` integer NOT NULL,
	`number` text NOT NULL,
	`worker_id` integer,
	`facility_id` integer,
	`state` text NOT NULL,
	`state_on` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `collection_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collection_sheet_uid_unique` ON `collection_sheet` (`uid`);--> statement-breakpoint
CREATE INDEX `collection_sheet_batch` ON `collection_sheet` (`batch_id`);--> statement-breakpoint
CREATE INDEX `collection_sheet_number` ON `collection_sheet` (`number`);--> statement-breakpoint
CREATE INDEX `collection_sheet_worker` ON `collection_sheet` (`worker_id`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_view_uid_unique` ON `saved_view` (`uid`);--> statement-breakpoint
CREATE INDEX `saved_view_list` ON `saved_view` (`list`);--> statement-breakpoint
ALTER TABLE `fonction` ADD `head` integer DEFAULT false NOT NULL;